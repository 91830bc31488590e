"""The standing texts of the invented round table."""

HOME_TITLE = "Ankommen gelingt gemeinsam"
HOME_SUMMARY = (
    "<p>Im Runden Tisch Ankommen arbeiten 28 Organisationen aus ganz Sachsen-Anhalt für Einwanderung "
    "und Integration und gegen Rassismus. Wir fahren dorthin, wo Menschen ankommen, hören zu und "
    "sagen öffentlich, was sich ändern muss.</p>"
)
HOME_BODY = (
    "<h2>Mitmachen</h2><p>Sie arbeiten in einem Verein, einer Gemeinde, einem Betrieb oder Amt und "
    "möchten dabei sein? "
    '<a href="/ueber-uns/">So lernen Sie uns kennen.</a></p>'
)
ABOUT_SUMMARY = (
    "<p>Wir sind ein freier Zusammenschluss: Vereine von Eingewanderten, Kirchen und Gemeinden, "
    "Gewerkschaften, Beratungsstellen, Hochschulen und Kommunen.</p>"
)
ABOUT = """
<p>Der Runde Tisch Ankommen entstand, weil dieselben Menschen immer wieder in verschiedenen Gremien saßen
und überall von vorn anfingen. Heute treffen sich Delegierte aller Mitglieder ein- bis zweimal im Jahr zur
Versammlung. Dazwischen arbeitet der Vorstand, der etwa alle fünf Wochen tagt, oft in einem anderen
Ort.</p>
<p>Eine kleine Koordinierungsstelle bereitet die Sitzungen vor, hält die Fäden zusammen und ist für alle
da, die eine Frage haben. Ihr rechtliches Zuhause ist der Musterverein für Begegnung e. V.</p>
<h2>So werden Sie Mitglied</h2>
<p>Mitglied können Organisationen werden, die unsere Arbeitsgrundlagen teilen. Schreiben Sie an <a
href="mailto:post@demo.example">post@demo.example</a> oder kommen Sie zu einem <a href="/termine/">offenen
Abend</a>. Über die Aufnahme entscheidet die Mitgliederversammlung.</p>
"""
IMPRINT = """
<h2>Förderung</h2>
<p>Die Arbeit der Koordinierungsstelle wird aus Mitteln des Landes gefördert. Die Texte auf diesen Seiten
geben die Meinung des Runden Tisches wieder, nicht die der Förderer.</p>
<h2>Bilder und Texte</h2>
<p>Unsere Papiere dürfen unverändert und mit Angabe der Quelle weitergegeben werden. Für Inhalte fremder
Seiten, auf die wir verweisen, sind deren Betreiber verantwortlich.</p>
"""
PRIVACY = """
<h2>Kurz gesagt</h2>
<p>Sie können diese Seiten lesen, ohne etwas über sich zu verraten. Es gibt keine Zählung der Besuche,
keine Werbung und keine Inhalte von anderen Anbietern.</p>
<h2>Was beim Lesen geschieht</h2>
<p>Ihr Browser schickt bei jedem Aufruf eine Netzadresse, die aufgerufene Seite und die Uhrzeit. Unser
Server braucht das, um zu antworten, und hebt es höchstens sieben Tage auf, damit wir Störungen und
Angriffe erkennen (Art. 6 Abs. 1 Buchst. f DSGVO).</p>
<h2>Cookies</h2>
<p>Ein Cookie setzen wir erst, wenn Sie sich anmelden: Es erkennt Sie auf der nächsten Seite wieder und
verschwindet, wenn Sie sich abmelden. Wählen Sie eine andere Sprache, merkt sich Ihr Browser auch das.</p>
<h2>Wenn Sie uns schreiben</h2>
<p>Was Sie uns per E-Mail mitteilen, nutzen wir nur, um Ihnen zu antworten, und löschen es, wenn die Sache
erledigt ist.</p>
<h2>Ihre Rechte</h2>
<p>Sie können erfahren, was wir über Sie gespeichert haben, es berichtigen oder löschen lassen und der
Nutzung widersprechen. Schreiben Sie an <a href="mailto:post@demo.example">post@demo.example</a>.
Beschweren können Sie sich auch beim Landesbeauftragten für den Datenschutz Sachsen-Anhalt.</p>
"""
ACCESSIBILITY = """
<p>Diese Website soll für alle benutzbar sein: mit Tastatur, Vorlesesoftware, großer Schrift, auf kleinen
Geräten und ohne JavaScript.</p>
<h2>Stand</h2>
<p>Wir richten uns nach den Richtlinien für barrierefreie Webinhalte (WCAG 2.2, Stufe AA). Jede
Seitenvorlage wird vor der Veröffentlichung automatisch und von Hand geprüft: in heller und dunkler
Darstellung, auf dem Telefon und am großen Bildschirm. Zu jedem PDF gibt es eine Webseite mit demselben
Inhalt; die PDF-Dateien sind für Vorlesesoftware ausgezeichnet.</p>
<h2>Was noch fehlt</h2>
<p>Inhalte in Leichter Sprache und in Deutscher Gebärdensprache gibt es noch nicht. Ältere Dokumente, die
wir von anderen erhalten haben, können Hürden enthalten; wir lesen sie Ihnen auf Wunsch vor oder schreiben
sie um.</p>
<h2>Etwas gefunden?</h2>
<p>Bitte sagen Sie uns, wo es hakt: <a href="/rueckmeldung/">Rückmeldung geben</a>. Wir antworten
innerhalb von zwei Wochen. Sind Sie mit der Antwort nicht zufrieden, können Sie sich an die Ombudsstelle
des Landes für barrierefreie Informationstechnik wenden.</p>
"""
FEEDBACK = """
<p>Sie haben eine Hürde gefunden, einen Fehler entdeckt, oder etwas ist schwer zu verstehen? Ein Satz genügt.
Wenn Sie möchten, bekommen Sie innerhalb von zwei Wochen eine Antwort.</p>
<p>Lieber am Telefon? 0391 000000. Oder per Mail:
<a href="mailto:post@demo.example?subject=R%C3%BCckmeldung%20zur%20Website">post@demo.example</a></p>
"""
