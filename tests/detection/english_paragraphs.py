"""Invented paragraphs with their names marked: those who help, those who hide, those at home."""

PARAGRAPHS = (
    """It was [[name|Esther]] who opened the door that evening. [[name|Daniel]] had already put the
kettle on, and [[name|Grace Okafor]], the nurse from two floors below, was looking for a
thermometer. "She has slept for eleven hours," [[name|Grace]] whispered. Nobody asked where
our guest had come from. [[name|Esther]]'s husband brought a second blanket and went to bed
without a word.""",
    """Our driver on the last stretch, [[name|Somphone Vongsa]], never asked for more than petrol.
When the van broke down near the weir he walked back alone and returned with his cousin
[[name|Khamphet]] and a tow rope. I still have the bracelet that his wife [[name|Noy]] tied
around my wrist.""",
    """In the camp I shared a mat with [[name|Aye Chan Moe]], a weaver, and her two girls.
[[name|Thandar]], the elder, taught me to count in Burmese; [[name|Nwe Ni]] only laughed at
my accent. Their uncle [[name|Ko Zaw Lin]] wrote letters for everyone who could not write.""",
    """Present were [[name|Marguerite Delacroix]], [[name|Tom Wetherby]], [[name|Ines Carvalho]]
and [[name|Oyunchimeg Batsaikhan]]. [[name|Wetherby]] took the minutes. [[ok|Mr. I.K.]] and
[[ok|Park OO]] sent greetings. The accounts were approved; in November we shall meet again
in the library.""",
    """[[name|Min-ji]]'s teacher wrote that she draws only roofs. Her brother [[name|Tae-yang]] is
in the third grade and plays goalkeeper. Their mother, [[ok|Ms. C.H.]], works in the
mornings and studies in the afternoons. On Sundays they visit [[name|Halmoni Bok-soon]], who
is nobody's grandmother and everyone's.""",
    """"Call me [[name|Lyuba]]," the woman at the market said, and from then on I sold cabbage for
her. [[name|Lyubov Petrovna]], as the police called her, had hidden two Koreans before me.
Her neighbour [[name|Arkady]] knew and said nothing. In Russia, she told me, the walls are
thin and the people thick.""",
    """Volunteers this term: [[name|Hannah Brightwater]] (English), [[name|Kenji Morooka]]
(mathematics), [[name|Yuki]] and [[name|Naoko]] (cooking), [[name|Father Benedikt]] (the
van). Lessons are on Tuesdays and Thursdays. Bring slippers. Coffee, tea and Korean rice
cakes are provided by the Women's Circle.""",
    """My son [[name|Joshua]] was born in Seoul in a year of snow. I named him after nobody; the
midwife, [[name|Mrs. Trimble]], had a Bible open on the table, and I liked the look of the
word. His Korean name is [[name|Haneul]]. At school they call him [[name|Josh]], which I
cannot pronounce.""",
    """The interpreter at the hospital was a student called [[name|Nguyen Thi Lan]]. She came three
nights in a row, unpaid. When the doctor, [[name|Dr. Pattanakul]], asked whether I was
family of hers, [[name|Lan]] said yes. We had met on Monday. In Thailand, as in Korea,
family is a matter of who stays.""",
    """Pastor [[name|Caleb Drummond]] drove us to the harbour himself. "You will not remember my
face," he said, "and that is how it should be." But I remember [[name|Caleb]], and his dog
[[may|Biscuit]], and the song they sang, badly, all the way. Hope is a strange thing; it
smells of diesel and dog. Faith too.""",
    """I was sold to a family named [[name|Zhou]] in a village of forty houses. My husband,
[[name|Zhou Guoqiang]], was neither kind nor cruel. His mother called our daughter
[[name|Xiaomei]]; I called her [[name|Su-bin]] when nobody was listening. In April she
turned six, and in May I ran.""",
    """Letters for the winter number should reach [[name|Philippa Ashdown]] by the end of October.
Poems are welcome, recipes even more. [[name|Obadiah Kirkwood]] has promised drawings. We
thank [[ok|Lantern Road]] for the paper, the Ministry of Unification for its figures, and
the Red Cross for the wheelchair.""",
    """MY FRIEND [[name|KIM YOUNG JA]] AND THE BLUE BOAT. Told by [[ok|Mrs. Y.K.]] to [[name|RUTH
HARKNESS]]. The boat belonged to the fishing brigade and had no name. We called it
Christmas, a word that [[name|Young
Ja]] had heard on the radio.""",
    """Thanksgiving came early. Our Chinese neighbours brought a duck, the Mongolian students a pot
of milk tea, and somebody's German aunt a cake with poppy seeds. Spring in Tokyo is short,
but April and May were kind to us. In August the Harbour Festival will be held again, rain
or shine, on the East Quay.""",
    """The choir of St. Peter's Church sang twice, once at Easter and once for us. The James Whitby
Foundation paid for the bus. At King Edward College they have a room for quiet study, and
the Lincoln Bridge was lit in blue. May we come again? We will. Mark the date, bring a
friend, and rich or poor, be welcome.""",
    """When [[name|Bouasone]] smiled, the gold in his teeth showed. [[name|Tserendolgor]] said that
men like that are lucky. I did not feel lucky. I sat between [[name|Ji-hye]] and her little
boy [[name|Won]], and counted the bridges. Nine, ten, eleven. Then the river, brown and
wide, and on the other side Laos.""",
)
