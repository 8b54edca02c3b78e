"""Statesmen, writers, composers and singers whose names have no Korean or Japanese sounds.

They are compared letter by letter. Whoever is known by the surname alone stands in `BY_SURNAME`;
surnames that a storyteller's friend may well bear are left out there.
"""

from typing import Final

from stories.detection.spelling.sounds import plain

IN_OFFICE: Final = (
    "Antonio Guterres", "Kofi Annan", "Boutros Boutros-Ghali", "Michael Kirby",
    "Tomas Ojea Quintana", "Elizabeth Salmon", "Marzuki Darusman", "Vitit Muntarbhorn",
    "Sonja Biserko", "Navi Pillay", "Zeid Ra'ad Al Hussein", "Michelle Bachelet",
    "Volker Turk", "Filippo Grandi", "Robert King", "Julie Turner", "Jay Lefkowitz",
    "Donald Trump", "Joe Biden", "Barack Obama", "Michelle Obama", "George Bush",
    "George W. Bush", "Bill Clinton", "Hillary Clinton", "Jimmy Carter", "Kamala Harris",
    "Mike Pence", "Mike Pompeo", "John Kerry", "John Bolton", "Sam Brownback",
    "Condoleezza Rice", "Ronald Reagan", "Harry Truman", "Douglas MacArthur",
    "Vladimir Putin", "Dmitry Medvedev", "Boris Yeltsin", "Mikhail Gorbachev",
    "Sergei Lavrov", "Joseph Stalin", "Vladimir Lenin", "Nikita Khrushchev", "Karl Marx",
    "Angela Merkel", "Emmanuel Macron", "David Cameron", "Theresa May", "Tony Blair",
    "Justin Trudeau", "Aung San Suu Kyi", "Min Aung Hlaing", "Win Myint", "Ho Chi Minh",
    "Otto Warmbier", "Kenneth Bae", "Michael Kirby",
    "Pope Francis", "John Paul", "Dalai Lama", "Nelson Mandela", "Mahatma Gandhi",
    "Martin Luther King", "Anne Frank", "Oskar Schindler", "Mother Teresa", "Winston Churchill",
    "Margaret Thatcher", "John Kennedy", "John F. Kennedy", "Franklin Roosevelt",
    "Abraham Lincoln", "George Washington", "Adolf Hitler", "Chairman Mao", "Pol Pot",
    "Desmond Tutu", "Malala Yousafzai", "Vaclav Havel", "Willy Brandt", "Helmut Kohl",
    "Erich Honecker", "Fidel Castro", "Che Guevara", "Eleanor Roosevelt",
)  # fmt: skip
OF_THE_ARTS: Final = (
    "William Shakespeare", "Leo Tolstoy", "Fyodor Dostoevsky", "Anton Chekhov", "Nikolai Gogol",
    "Victor Hugo", "Charles Dickens", "Jane Austen", "George Orwell", "Helen Keller", "Mark Twain",
    "Robert Frost", "Emily Dickinson", "Alexander Pushkin", "Hans Christian Andersen",
    "Robert Burns", "Walt Whitman", "Pablo Neruda", "Franz Kafka", "Charlotte Bronte",
    "Emily Bronte", "Agatha Christie", "Arthur Conan Doyle", "Sherlock Holmes", "Jules Verne",
    "Maxim Gorky", "Nikolai Ostrovsky", "Pavel Korchagin", "Jack London", "Ernest Hemingway",
    "Primo Levi", "Elie Wiesel", "Viktor Frankl", "Hannah Arendt", "Oscar Wilde", "Lewis Carroll",
    "John Newton", "Horace Underwood", "Henry Appenzeller", "Robert Jermain Thomas",
    "Ludwig van Beethoven", "Johann Sebastian Bach", "Frederic Chopin", "Isaac Newton",
    "Clara Schumann", "Robert Schumann", "Franz Schubert", "Gabriel Faure", "Antonio Vivaldi",
    "Albert Einstein", "Thomas Edison", "Marie Curie", "Charles Darwin", "Florence Nightingale",
    "Steve Jobs", "Bill Gates", "Elon Musk", "Mark Zuckerberg", "Vincent van Gogh",
    "Leonardo da Vinci", "Pablo Picasso", "Frida Kahlo", "Charlie Chaplin", "Walt Disney",
    "Michael Jackson", "Leonard Cohen", "Bob Dylan", "Joan Baez", "Elvis Presley", "John Lennon",
    "Paul McCartney", "Frank Sinatra", "Edith Piaf", "Celine Dion", "Whitney Houston",
    "Freddie Mercury", "David Bowie", "Elton John", "Stevie Wonder", "Bob Marley",
    "Louis Armstrong", "Ella Fitzgerald", "Nina Simone", "Johnny Cash", "Dolly Parton",
    "Taylor Swift", "Ed Sheeran", "Mariah Carey", "Maria Callas", "Luciano Pavarotti",
    "Michael Jordan", "Lionel Messi", "David Beckham", "Muhammad Ali", "Leonardo DiCaprio",
    "Kate Winslet", "Tom Cruise",
    "Audrey Hepburn", "Marilyn Monroe", "James Bond", "Harry Potter", "Peter Pan",
    "Robinson Crusoe", "Anna Karenina", "Jane Eyre", "Oliver Twist", "Tom Sawyer", "Don Quixote",
    "Robin Hood", "Snow White", "Mary Poppins", "Mickey Mouse", "Santa Claus", "Father Christmas",
    "Jesus Christ", "Virgin Mary", "Pontius Pilate",
)  # fmt: skip
BY_SURNAME: Final = (
    "Putin Trump Biden Obama Stalin Lenin Gorbachev Khrushchev Yeltsin Brezhnev Ceausescu Honecker "
    "Churchill Thatcher Reagan Eisenhower Roosevelt Merkel Macron Zelensky Zelenskyy Netanyahu "
    "Erdogan Hitler Mussolini Napoleon Guterres Mandela Gandhi Schindler "
    "Tolstoy Dostoevsky Chekhov Pushkin Gogol Turgenev Bulgakov Solzhenitsyn Pasternak Akhmatova "
    "Mandelstam Mayakovsky Gorky Nabokov Shakespeare Dickens Hemingway Steinbeck Faulkner Goethe "
    "Schiller Brecht Kafka Rilke Heine Balzac Flaubert Proust Voltaire Rousseau Baudelaire Camus "
    "Sartre Cervantes Borges Neruda Orwell Kipling Keats Byron Wordsworth Tennyson Yeats Ibsen "
    "Strindberg Homer Dante Petrarch Confucius Mencius Plato Socrates Aristotle "
    "Mozart Beethoven Chopin Schubert Tchaikovsky Bach Handel Haydn Brahms Liszt Verdi Puccini "
    "Rossini Vivaldi Debussy Faure Satie Dvorak Smetana Grieg Sibelius Mahler Bruckner "
    "Mendelssohn Schumann Rachmaninov Rachmaninoff Shostakovich Prokofiev Stravinsky Bartok Elgar "
    "Gershwin Mussorgsky Borodin Pavarotti "
    "Picasso Monet Rembrandt Vermeer Michelangelo Cezanne Matisse Chagall Kandinsky Hokusai "
    "Einstein Darwin Galileo Copernicus Freud Pythagoras Archimedes Schweitzer"
).split()

PUBLIC_ELSEWHERE: Final = frozenset(
    plain(name).replace(" ", "").replace(".", "").replace("-", "")
    for name in (*IN_OFFICE, *OF_THE_ARTS, *BY_SURNAME)
)
