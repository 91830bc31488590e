"""Names and places of the invented round table. Nobody here exists."""

ORGANISATIONS = [
    ("Brückenbauer*innen Elbe e. V.", "migrants"),
    ("Haus der Sprachen e. V.", "migrants"),
    ("Frauentreff Mosaik e. V.", "migrants"),
    ("Kulturverein Granatapfel e. V.", "migrants"),
    ("Ukrainischer Kreis Altmark e. V.", "migrants"),
    ("Verein Neue Nachbarn Harz e. V.", "migrants"),
    ("Afrikanische Begegnung Saale e. V.", "migrants"),
    ("Jugend ohne Grenzen Börde e. V.", "migrants"),
    ("Vietnamesischer Freundeskreis e. V.", "migrants"),
    ("Kirchenkreis Mittelland", "church"),
    ("Katholische Gemeinden an der Bode", "church"),
    ("Jüdische Begegnungsstätte Lindenhof", "church"),
    ("Islamisches Kulturzentrum Weststadt", "church"),
    ("Gewerkschaftsbund Region Mitte", "union"),
    ("Gewerkschaft Bildung und Betreuung", "union"),
    ("Beratungsstelle Ankommen", "welfare"),
    ("Wohlfahrtsverband Offene Tür", "welfare"),
    ("Opferberatung Rückhalt", "welfare"),
    ("Migrationsdienst Saaleaue", "welfare"),
    ("Sozialwerk Kastanienhof", "welfare"),
    ("Verbund Jugendhilfe Elbtal", "welfare"),
    ("Hochschule am Domfelsen", "university"),
    ("Studierendenwerk Mitte", "university"),
    ("Institut für Nachbarschaftsforschung", "university"),
    ("Stadt Fährhausen", "municipality"),
    ("Gemeindeverbund Auenland", "municipality"),
    ("Volkshochschule Drei Brücken", "other"),
    ("Sportbund Vielfalt", "other"),
]
FIRST_NAMES = (
    "Amira Bernd Carla Deniz Elif Farid Greta Hanna Ilja Jasmin Karim Lena Mona Nadja Olena Paul "
    "Rana Samuel Tarek Uta Viktor Wanda Yara Zeynep Anton Birgit Cem Dorota Emre Frieda"
).split()
LAST_NAMES = (
    "Aslan Brandt Cordes Demir Ehlers Falk Grimm Haddad Ivanova Jansen Kovalenko Lindner Mahmoud "
    "Nowak Ortmann Petrenko Quandt Ritter Sahin Thiele Ulrich Vogt Weiß Yılmaz Zander Arslan Berger Chaban "
    "Dietz Engel"
).split()
BOARD = ["Vorsitz", "Stellvertretung", "Finanzen", *(f"Beisitz {number}" for number in range(1, 6))]
