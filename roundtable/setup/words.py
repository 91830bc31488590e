"""Texts for the first pages, true of every installation; the office makes them its own."""

HOME_TITLE = "Herzlich willkommen"
HOME_SUMMARY = (
    "<p>An unserem Runden Tisch arbeiten Organisationen für Einwanderung und Integration zusammen: "
    "Wir hören zu, beraten uns und sagen öffentlich, was sich ändern muss.</p>"
)
HOME_BODY = (
    "<h2>Mitmachen</h2><p>Ihre Organisation möchte dabei sein? "
    '<a href="/mitglied-werden/">So werden Sie Mitglied.</a></p>'
)
ABOUT_SUMMARY = "<p>Wir sind ein freier Zusammenschluss von Organisationen.</p>"
ABOUT = (
    "<p>Die Mitglieder entsenden Delegierte in die Mitgliederversammlung. Zwischen den Versammlungen "
    "arbeitet der Vorstand; eine Koordinierungsstelle bereitet die Sitzungen vor.</p>"
    '<h2>So werden Sie Mitglied</h2><p>Füllen Sie den <a href="/mitglied-werden/">Antrag</a> aus oder '
    'kommen Sie zu einem unserer <a href="/termine/">Termine</a>.</p>'
)
PAPERS = "Was wir fordern und vorschlagen, mit Datum und Beschluss."
IMPRINT = (
    "<h2>Bilder und Texte</h2><p>Für Inhalte fremder Seiten, auf die wir verweisen, sind deren Betreiber "
    "verantwortlich.</p>"
)
PRIVACY = (
    "<h2>Kurz gesagt</h2><p>Sie können diese Seiten lesen, ohne etwas über sich zu verraten. Es gibt keine "
    "Zählung der Besuche, keine Werbung und keine Inhalte von anderen Anbietern.</p>"
    "<h2>Was beim Lesen geschieht</h2><p>Ihr Browser schickt bei jedem Aufruf eine Netzadresse, die "
    "aufgerufene Seite und die Uhrzeit. Unser Server braucht das, um zu antworten und um Störungen und "
    "Angriffe zu erkennen (Art. 6 Abs. 1 Buchst. f DSGVO).</p>"
    "<h2>Cookies</h2><p>Ein Cookie setzen wir, wenn Sie sich anmelden oder ein Formular benutzen. Wählen Sie "
    "eine andere Sprache, merkt sich Ihr Browser auch das.</p>"
    "<h2>Wenn Sie uns schreiben</h2><p>Was Sie uns mitteilen, nutzen wir nur, um Ihnen zu antworten.</p>"
    "<h2>Ihre Rechte</h2><p>Sie können erfahren, was wir über Sie gespeichert haben, es berichtigen oder "
    'löschen lassen und der Nutzung widersprechen. Die Adresse steht im <a href="/impressum/">Impressum</a>. '
    "Beschweren können Sie sich auch bei der Aufsicht über den Datenschutz in Sachsen-Anhalt.</p>"
)
ACCESSIBILITY = (
    "<p>Diese Website soll für alle benutzbar sein: mit Tastatur, Vorlesesoftware, großer Schrift, auf "
    "kleinen Geräten und ohne JavaScript. Wir richten uns nach den Richtlinien für barrierefreie Webinhalte "
    "(WCAG 2.2, Stufe AA).</p>"
    '<h2>Etwas gefunden?</h2><p>Bitte sagen Sie uns, wo es hakt: <a href="/rueckmeldung/">Rückmeldung '
    "geben</a>.</p>"
)
FEEDBACK = (
    "<p>Sie haben eine Hürde gefunden, einen Fehler entdeckt, oder etwas ist schwer zu verstehen? "
    "Ein Satz genügt.</p>"
)
