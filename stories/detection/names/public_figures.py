"""People of the news, whom a story may name and who are nobody's relatives in it.

Spellings are compared by their sounds, so one per person is enough.
"""

from typing import Final

from stories.detection.spelling.keys import is_near, keys_as_written, sound_key
from stories.detection.spelling.sounds import plain
from stories.detection.spelling.words import WORD

NAMES: Final = (
    "Kim Il-sung", "Kim Jong-il", "Kim Jong-un", "Kim Yo-jong", "Kim Jong-nam", "Ri Sol-ju",
    "Chang Song-thaek", "Jang Song-taek", "Moon Jae-in", "Park Geun-hye", "Lee Myung-bak",
    "Roh Moo-hyun", "Kim Dae-jung", "Kim Young-sam", "Yoon Suk-yeol", "Lee Jae-myung",
    "Ban Ki-moon", "Xi Jinping", "Hu Jintao", "Jiang Zemin", "Mao Zedong", "Abe Shinzo",
    "Kishida Fumio", "Ishiba Shigeru", "Koizumi Junichiro", "Yun Dong-ju", "Kim Sowol",
    "Han Yong-un", "Han Kang", "Yi Sang", "Ahn Jung-geun", "Yi Sun-sin", "Yokota Megumi",
    "Yokota Shigeru", "Yokota Sakie", "Thae Yong-ho", "Hwang Jang-yop", "Park Chung-hee",
    "Syngman Rhee", "Chun Doo-hwan", "Roh Tae-woo", "Kim Jong-suk", "Kim Hyong-jik",
    *"김일성 김정일 김정은 김여정 김정남 리설주 장성택 문재인 박근혜 이명박 노무현".split(),
    *"김대중 김영삼 윤석열 이재명 반기문 시진핑".split(),
    *"金日成 金正日 金正恩 金与正 金正男 張成沢 文在寅 朴槿恵 李明博 盧武鉉 金大中".split(),
    *"尹錫悦 李在明 習近平 安倍晋三 岸田文雄 石破茂 小泉純一郎".split(),
)  # fmt: skip
# Statesmen, rapporteurs and writers whose names have no Korean or Japanese sounds, in plain
# letters: these are compared letter by letter.
ELSEWHERE: Final = frozenset(
    plain(name).replace(" ", "")
    for name in (
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
        "Justin Trudeau", "Aung San Suu Kyi", "Ho Chi Minh", "Otto Warmbier", "Kenneth Bae",
        "Pope Francis", "John Paul", "Dalai Lama", "Nelson Mandela", "Mahatma Gandhi",
        "Martin Luther King", "Anne Frank", "Oskar Schindler", "Mother Teresa",
        "William Shakespeare", "Leo Tolstoy", "Fyodor Dostoevsky", "Anton Chekhov",
        "Victor Hugo", "Charles Dickens", "Jane Austen", "George Orwell", "Helen Keller",
        "Robert Frost", "Emily Dickinson", "Alexander Pushkin", "Hans Christian Andersen",
        "John Newton", "Horace Underwood", "Henry Appenzeller", "Robert Jermain Thomas",
        "Ludwig van Beethoven", "Johann Sebastian Bach", "Frederic Chopin", "Isaac Newton",
        "Albert Einstein", "Thomas Edison", "Steve Jobs", "Bill Gates", "Michael Jackson",
        "Putin", "Trump", "Biden", "Obama", "Stalin", "Lenin", "Gorbachev", "Tolstoy",
        "Dostoevsky", "Chekhov", "Pushkin", "Shakespeare", "Dickens", "Hemingway", "Goethe",
        "Mozart", "Beethoven", "Chopin", "Schubert", "Tchaikovsky", "Einstein", "Gandhi",
        "Leonardo DiCaprio", "Kate Winslet", "Harry Potter", "Peter Pan", "Jesus Christ",
    )
)  # fmt: skip
KEYS: Final = frozenset(key for name in NAMES for key in keys_as_written(name) if not is_near(key))

# Given names that stand alone for them and for hardly anybody else in print.
KNOWN_BY_GIVEN: Final = frozenset(sound_key(name) for name in (["jong", "un"], ["jong", "il"]))


def is_public_figure(name: str) -> bool:
    """Whether a name found in a text is that of a person of the news, in any spelling."""
    words = [plain(match.group()) for match in WORD.finditer(name)]
    letters = "".join(words)
    return letters in KEYS | ELSEWHERE or sound_key(words) in KEYS | KNOWN_BY_GIVEN
