"""The invented papers: what a round table could have said in public. Numbers and places are made up."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """One paper: how many days ago, which fields of action by number, and its text as clean HTML."""

    slug: str
    title: str
    kind: str
    days_ago: int
    fields: tuple[int, ...]
    summary: str
    body: str
    addressed_to: str = ""
    aftermath: str = ""


LANGUAGE_COURSES = Words(
    slug="sprachkurse-die-zum-alltag-passen",
    title="Sprachkurse, die zum Alltag passen",
    kind="position",
    days_ago=24,
    fields=(2, 3),
    addressed_to="Volkshochschulen, Landkreise, Ministerium für Soziales",
    summary="Wer arbeitet, pflegt oder Kinder betreut, braucht Kurse am Abend, am Samstag und in der "
    "Nähe. Wir schlagen vor, was sich ohne neue Gesetze ändern lässt.",
    body="""
<p>Die meisten Menschen, die neu zu uns kommen, wollen schnell Deutsch lernen. Viele schaffen es trotzdem
nicht in einen Kurs, oder sie hören nach wenigen Wochen auf. In unseren Gesprächen vor Ort haben wir
gefragt, woran das liegt. Am Willen lag es fast nie. Es lag am Fahrplan, an der Schicht, am fehlenden
Kitaplatz.</p>
<h2>Was wir gehört haben</h2>
<p>In zwei von drei Landkreisen finden Kurse nur vormittags statt, und zwar in der Kreisstadt. Wer in
einem Dorf wohnt und um sieben Uhr in der Bäckerei steht, kann dort nicht sein. Eine Mutter erzählte uns,
dass sie drei Mal einen Platz bekam und drei Mal absagen musste, weil die Tagesmutter mittags schließt.
Ein Schlosser lernt seit einem Jahr mit Videos auf dem Telefon; prüfen lassen kann er sich nicht, weil ihm
die Kursstunden fehlen.</p>
<h2>Was sich ändern soll</h2>
<ul>
<li><b>Kurse am Abend und am Samstag</b> in jedem Landkreis, mindestens einer je Sprachstufe und
Halbjahr.</li>
<li><b>Kinderbetreuung im selben Haus.</b> Wo das nicht geht, wird sie wie die Fahrt erstattet.</li>
<li><b>Kurse in den Orten, in denen Menschen wohnen</b>, auch mit acht statt fünfzehn Teilnehmenden.</li>
<li><b>Lernzeit im Betrieb.</b> Wer Fachkräfte sucht, stellt zwei Stunden in der Woche frei; die Kammern
werben dafür.</li>
</ul>
<h2>Was es kostet</h2>
<p>Ein Kurs mit acht Plätzen ist teurer als einer mit fünfzehn, aber er ist billiger als zwei
abgebrochene. Nach unserer Rechnung lässt sich der größte Teil aus Mitteln bezahlen, die heute für nicht
besetzte Plätze verfallen. Wir stellen die Rechnung gern vor.</p>
<p>Wir bieten an, in drei Landkreisen gemeinsam mit der Volkshochschule und einem Betrieb zu zeigen, wie
es geht. Nach einem Jahr legen wir offen, was gelungen ist und was nicht.</p>
""",
)

SCHOOL_LETTER = Words(
    slug="kein-kind-soll-auf-die-schule-warten",
    title="Kein Kind soll auf die Schule warten",
    kind="letter",
    days_ago=67,
    fields=(2, 5),
    addressed_to="Ministerium für Bildung, Landesschulamt",
    summary="Kinder, die mitten im Schuljahr zuziehen, warten oft wochenlang auf einen Platz. Wir "
    "bitten darum, ihnen am ersten Tag eine Schule zu nennen.",
    body="""
<p>Sehr geehrte Damen und Herren,</p>
<p>im vergangenen Herbst haben Eltern unserer Mitgliedsorganisationen aufgeschrieben, wie lange ihre
Kinder nach dem Zuzug auf einen Schulplatz gewartet haben. Siebenundvierzig Familien haben geantwortet. Im
Mittel waren es sechs Wochen, in elf Fällen mehr als drei Monate. In dieser Zeit saßen Kinder zu Hause,
die lernen wollten und nach dem Gesetz zur Schule gehen müssen.</p>
<p>Wir wissen, dass Lehrkräfte fehlen, und wir werfen niemandem vor, sich keine Mühe zu geben. Die
Familien haben aber nicht auf eine Lehrerin gewartet, sondern auf einen Brief. Zwischen Meldebehörde,
Gesundheitsamt, Schulamt und Schule liegt die Akte jedes Mal ein paar Tage, und niemand sagt den Eltern,
wo sie gerade liegt.</p>
<p>Deshalb bitten wir Sie um drei Dinge:</p>
<ol>
<li>Die Meldebehörde nennt bei der Anmeldung die Schule, an die sich die Eltern am nächsten Tag wenden
können.</li>
<li>Die Untersuchung durch das Gesundheitsamt findet nach der Aufnahme statt, nicht davor.</li>
<li>Für jede Schule gibt es eine Person, die anruft, wenn nach zwei Wochen noch kein Platz gefunden
ist.</li>
</ol>
<p>Eine Grundschule im Süden des Landes macht es seit zwei Jahren so. Dort sitzen neue Kinder am dritten
Tag in der Klasse, und Lesepatinnen aus der Nachbarschaft helfen bei den ersten Wörtern. Wir laden Sie
ein, diese Schule mit uns zu besuchen.</p>
<p>Mit freundlichen Grüßen<br>der Vorstand</p>
""",
    aftermath="<p>Das Ministerium hat geantwortet und einen Termin für den Besuch vorgeschlagen. Die "
    "Untersuchung soll künftig auch in den ersten vier Schulwochen möglich sein.</p>",
)

CUTS = Words(
    slug="kuerzungen-treffen-zuerst-die-kleinen-vereine",
    title="Kürzungen treffen zuerst die kleinen Vereine",
    kind="press",
    days_ago=131,
    fields=(5,),
    summary="Der Entwurf für den Landeshaushalt sieht weniger Geld für Beratung und Begegnung vor. "
    "Neun unserer Mitglieder müssten ihre Angebote einstellen.",
    body="""
<p>Der Runde Tisch warnt vor den Kürzungen, die der Entwurf für den nächsten Landeshaushalt vorsieht. Eine
Umfrage unter den Mitgliedern zeigt: Neun von achtundzwanzig Organisationen müssten mindestens ein Angebot
schließen, vier davon ihre einzige Beratungsstelle.</p>
<p>„Große Träger können ein Jahr überbrücken, ein Verein mit einer halben Stelle kann das nicht“, heißt es
dazu aus dem Vorstand. „Was einmal geschlossen ist, macht auch mit mehr Geld so bald niemand wieder auf.
Die Menschen, die es getragen haben, sind dann weg.“</p>
<p>Betroffen wären vor allem Orte, an denen es sonst nichts gibt: eine Sprechstunde in der Altmark, zu der
im Monat sechzig Menschen kommen, ein Frauencafé im Harz, eine Hausaufgabenhilfe an der Elbe. Zusammen
geht es um Zuschüsse von weniger als 400.000 Euro im Jahr.</p>
<h2>Was wir vorschlagen</h2>
<p>Das Land soll Zuschüsse unter 20.000 Euro von der Kürzung ausnehmen und für zwei Jahre zusagen. Das
nimmt den Vereinen die Sorge um jeden Monat und den Behörden die Arbeit an jährlichen Anträgen. Der Runde
Tisch hat den Fraktionen dazu eine Aufstellung geschickt, aus der hervorgeht, welches Angebot in welchem
Landkreis betroffen ist.</p>
<p>Für Gespräche mit den betroffenen Vereinen vermittelt die Koordinierungsstelle gern Termine.</p>
""",
    aftermath="<p>In der zweiten Lesung wurde der Ansatz um die Hälfte der geplanten Kürzung "
    "angehoben. Über eine Zusage für zwei Jahre wird weiter verhandelt.</p>",
)

APPEAL = Words(
    slug="an-der-seite-derer-die-angegriffen-werden",
    title="An der Seite derer, die angegriffen werden",
    kind="appeal",
    days_ago=203,
    fields=(1,),
    addressed_to="alle, die in unserem Land Verantwortung tragen",
    summary="Auf einem Spielplatz, im Bus, vor dem Gebetsraum: Die Zahl der Angriffe steigt. Wir "
    "rufen dazu auf, nicht wegzusehen, und sagen, was wir selbst tun.",
    body="""
<p>Seit Anfang des Jahres haben unsere Mitglieder mehr Beleidigungen, Drohungen und Angriffe gemeldet als
im ganzen Jahr davor. Getroffen hat es Kinder auf dem Schulweg, eine Pflegerin auf dem Weg zur
Nachtschicht, die Gäste eines Gemeindefests. Einige haben Anzeige erstattet. Viele haben es nicht getan,
weil sie nicht glauben, dass es etwas nützt.</p>
<p>Wir nehmen das nicht hin. Wer hier lebt, muss abends mit dem Bus fahren können. Das ist keine Frage der
Herkunft und keine der Partei. Es ist die Grundlage dafür, dass alles andere gelingt: Arbeit, Schule,
Nachbarschaft.</p>
<h2>Worum wir bitten</h2>
<p>Wir bitten <b>Bürgermeisterinnen und Landräte</b>, nach jedem Angriff selbst zu den Betroffenen zu
gehen; nicht mit der Kamera, sondern mit Zeit. Wir bitten <b>Polizei und Staatsanwaltschaft</b>, Anzeigen
in einfacher Sprache und mit Dolmetschenden aufzunehmen und den Menschen zu sagen, wie es weitergeht. Wir
bitten <b>Betriebe, Schulen und Vereine</b>, Angegriffene nicht allein zu lassen, wenn sie am nächsten
Morgen wieder kommen.</p>
<h2>Was wir tun</h2>
<p>Unsere Mitglieder begleiten Betroffene zu Behörden und vor Gericht. In jeder kreisfreien Stadt und in
neun Landkreisen gibt es inzwischen eine Telefonnummer, unter der jemand abnimmt. Bis zum Jahresende
sollen es alle vierzehn sein.</p>
<blockquote>Das Schlimmste war nicht der Schlag. Das Schlimmste war, dass zwanzig Leute im Wagen aus dem
Fenster gesehen haben.</blockquote>
<p>So hat es uns ein junger Mann erzählt. Sehen Sie hin. Sagen Sie etwas. Holen Sie Hilfe.</p>
""",
)

HOUSING = Words(
    slug="wohnen-heisst-ankommen",
    title="Wohnen heißt ankommen",
    kind="position",
    days_ago=310,
    fields=(4, 5),
    addressed_to="Landkreise, kreisfreie Städte, Wohnungsunternehmen",
    summary="Eine eigene Wohnung ist der Anfang von allem anderen. Wir zeigen, warum so viele trotz "
    "leer stehender Wohnungen in Unterkünften bleiben.",
    body="""
<p>In vielen unserer Städte stehen Wohnungen leer. Gleichzeitig leben Familien, die längst ausziehen
dürften, seit Jahren in Gemeinschaftsunterkünften. Wir haben in fünf Landkreisen gefragt, wie beides
zugleich sein kann.</p>
<h2>Drei Gründe</h2>
<p><b>Die Prüfung dauert zu lange.</b> Bevor jemand einen Mietvertrag unterschreiben darf, prüft das Amt
die Kosten. Das dauert im Schnitt fünf Wochen. So lange hält kaum ein Vermieter eine Wohnung frei.</p>
<p><b>Die Grenzen passen nicht.</b> Für eine sechsköpfige Familie gibt es zu dem Preis, den das Amt
anerkennt, in drei der fünf Landkreise keine einzige freie Wohnung. Zwei kleine nebeneinander wären zu
haben, sind aber nicht vorgesehen.</p>
<p><b>Namen schließen Türen.</b> Ehrenamtliche haben für uns auf dieselben Anzeigen zweimal geschrieben.
Auf den deutschen Namen kam doppelt so oft eine Antwort.</p>
<h2>Drei Schritte</h2>
<ol>
<li>Das Amt prüft innerhalb von fünf Arbeitstagen. Kommt in dieser Zeit keine Antwort, gilt die
Zusage.</li>
<li>Zwei benachbarte Wohnungen werden wie eine große behandelt.</li>
<li>Kommunale Unternehmen vergeben ein Zehntel der frei werdenden Wohnungen ohne Ansehen des Namens und
berichten einmal im Jahr darüber.</li>
</ol>
<p>Eine Stadt im Norden des Landes prüft seit dem Frühjahr in drei Tagen. Es sind dort nicht mehr Menschen
dafür eingestellt worden; die Prüfung wurde vom Ende der Mappe an den Anfang gelegt.</p>
""",
    aftermath="<p>Zwei Landkreise haben die Frist von fünf Tagen übernommen. Beim nächsten Besuch "
    "fragen wir nach, wie sie sich bewährt.</p>",
)

OFFICES = Words(
    slug="briefe-vom-amt-die-man-versteht",
    title="Briefe vom Amt, die man versteht",
    kind="position",
    days_ago=438,
    fields=(6, 5),
    addressed_to="Kreisverwaltungen, Stadtverwaltungen, Jobcenter",
    summary="Verständliche Briefe helfen allen, nicht nur Zugewanderten. Fünf Regeln, die eine "
    "Verwaltung morgen anwenden kann.",
    body="""
<p>Ein Brief vom Amt soll sagen, was jemand bekommt, was er tun muss und bis wann. Wir haben vierzig
Briefe gesammelt, mit denen Menschen in unsere Beratungsstellen gekommen sind. In einunddreißig davon
stand die Frist erst auf der zweiten Seite, in zwölf ließ sie sich nur ausrechnen.</p>
<p>Das kostet die Verwaltung selbst Zeit. Wer einen Brief nicht versteht, ruft an, kommt vorbei oder legt
Widerspruch ein. Eine Sachbearbeiterin sagte uns, sie erkläre an manchen Tagen häufiger alte Briefe, als
sie neue schreibe.</p>
<h2>Fünf Regeln</h2>
<ul>
<li>Der erste Satz sagt, worum es geht und was zu tun ist.</li>
<li>Die Frist steht als Datum da, fett und auf der ersten Seite.</li>
<li>Paragrafen stehen am Ende.</li>
<li>Ein Name und eine Telefonnummer gehören zu einer Person, die den Fall kennt.</li>
<li>Ein Satz in sechs Sprachen verweist auf Hilfe beim Lesen.</li>
</ul>
<p>Zwei Ämter haben die Regeln ein Vierteljahr lang ausprobiert. Die Nachfragen am Telefon gingen um ein
Drittel zurück. Wir helfen gern dabei, Vorlagen umzuschreiben, und bringen Menschen mit, die sie vor dem
Versand lesen.</p>
""",
)

VISITS = Words(
    slug="neun-landkreise-ein-jahr",
    title="Neun Landkreise, ein Jahr: was wir mitgebracht haben",
    kind="press",
    days_ago=520,
    fields=(4,),
    summary="Der Runde Tisch war unterwegs. Drei Dinge haben wir fast überall gehört, und eines hat "
    "uns überrascht.",
    body="""
<p>Zwölf Monate lang hat der Runde Tisch nicht nur in der Landeshauptstadt getagt, sondern dort, wo
Menschen ankommen: im Gemeindehaus, in der Berufsschule, in der Kantine eines Betriebs. Mehr als
vierhundert Menschen haben in neun Landkreisen mit uns gesprochen.</p>
<p>Fast überall ging es um dieselben drei Fragen: Wie komme ich abends vom Kurs nach Hause? Warum dauert
die Anerkennung meines Berufs so lange? Und wen kann ich fragen, wenn ich nicht weiß, wen ich fragen soll?
Dass die Antworten von Landkreis zu Landkreis so verschieden sind, liegt selten am Gesetz und oft an
einzelnen Menschen, die sich kümmern.</p>
<p>Überrascht hat uns, wie viel schon da ist. In einem Dorf im Jerichower Land fährt der Sportverein seine
Spieler zum Deutschkurs. In einer Kleinstadt an der Saale übersetzen Schülerinnen beim Elternabend. Kaum
jemand wusste vom Nachbarort, dass es dort dasselbe gibt.</p>
<h2>Wie es weitergeht</h2>
<p>Jeder Ort bekommt von uns eine schriftliche Rückmeldung und ein Datum, an dem wir wiederkommen. Die
Ergebnisse stehen auf dieser Website unter „Vor Ort“. Wer uns einladen möchte, schreibt an die
Koordinierungsstelle.</p>
""",
)

SKILLS = Words(
    slug="berufe-anerkennen-ohne-jahre-zu-verlieren",
    title="Berufe anerkennen, ohne Jahre zu verlieren",
    kind="position",
    days_ago=744,
    fields=(3, 6),
    addressed_to="Landesverwaltungsamt, Kammern, Arbeitsagenturen",
    summary="Krankenpfleger, Erzieherinnen und Elektriker arbeiten als Aushilfen, während ihre "
    "Papiere geprüft werden. Das muss schneller gehen, und es geht schneller.",
    body="""
<p>Im Land fehlen Fachkräfte. Im Land leben Fachkräfte, die nicht in ihrem Beruf arbeiten dürfen. Zwischen
beidem liegt ein Verfahren, das im Durchschnitt vierzehn Monate dauert und in dieser Zeit oft mehr kostet,
als eine Aushilfe verdient.</p>
<h2>Wo die Zeit bleibt</h2>
<p>Wir haben achtzehn Verfahren von Anfang an begleitet. Die eigentliche Prüfung dauerte selten länger als
sechs Wochen. Die übrige Zeit verging mit dem Warten auf Unterlagen, die schon vorlagen, auf
Übersetzungen, die ein zweites Mal verlangt wurden, und auf Auskünfte darüber, wer zuständig ist.</p>
<h2>Was wir fordern</h2>
<ul>
<li>Eine Stelle im Land nimmt den Antrag an, gleich für welchen Beruf, und sagt binnen einer Woche, was
fehlt.</li>
<li>Einmal anerkannte Übersetzungen gelten bei allen Behörden.</li>
<li>Wer eine Teilanerkennung hat, darf im Beruf arbeiten und die fehlenden Teile nebenher lernen.</li>
<li>Gebühren werden gestundet, bis die erste volle Lohnabrechnung vorliegt.</li>
</ul>
<p>Nichts davon senkt die Anforderungen. Niemand soll pflegen, der es nicht kann. Aber niemand soll zwei
Jahre lang Regale einräumen, der es kann.</p>
<p>Wir schlagen vor, mit den Pflegeberufen zu beginnen, dort die Zeiten öffentlich zu machen und nach
einem Jahr zu entscheiden, welcher Beruf folgt.</p>
""",
)

UNDER_EMBARGO = Words(
    slug="mitbestimmen-vor-der-wahl",
    title="Mitbestimmen, auch vor der ersten Wahl",
    kind="appeal",
    days_ago=0,
    fields=(5,),
    summary="Wer lange hier lebt, soll in seiner Stadt mitreden können. Wir werben für Beiräte, die "
    "etwas zu sagen haben.",
    body="""
<p>Ein Beirat, der nur angehört wird, wenn schon entschieden ist, macht müde. Wir haben gesammelt, was
Beiräte in unseren Städten brauchen: Rederecht in den Ausschüssen, einen eigenen kleinen Haushalt und eine
Antwort auf jede Anfrage.</p>
""",
)

PAPERS = (LANGUAGE_COURSES, SCHOOL_LETTER, CUTS, APPEAL, HOUSING, OFFICES, VISITS, SKILLS)
