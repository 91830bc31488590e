"""First names of people in Germany, without those that are common words as well (Mark, Rose, August)."""

GIVEN_NAMES = frozenset(
    """
    Abdul Abdullah Ada Adam Adele Adelheid Adnan Adrian Adriana Afrim Agata Agathe Agnes Agnieszka Ahmad
    Ahmed Ahmet Aino Aischa Akif Albert Albrecht Aleksandar Aleksandra Alena Alex Alexander Alexandra Alexej
    Alexis Alfred Ali Alice Alicia Alina Alisa Almut Alois Alwin Alwina Aman Amanda Amelie Amina Amir Amira
    Ana Anastasia Andi Andrea Andreas Andrej Andrzej Andy Angela Angelika Angelina Anh Anika Anita Anja Anka
    Anke Ann Anna Annabell Annabelle Anne Annekathrin Anneke Annelie Annelies Anneliese Annemarie Annerose
    Annett Annette Anni Annika Anny Anselm Ansgar Antje Anton Antonia Antonio Anya Aram Ariane Arif Arjen
    Arlette Armin Arnd Arndt Arne Arnold Arthur Artur Arvid Arzu Asif Aslı Astrid Ayla Aylin Ayse Aysel Ayşe
    Azra Baran Barbara Basti Bastian Beata Beate Beatrice Beatrix Behnam Bela Ben Benedikt Benita Benjamin
    Benno Berit Bernadette Bernd Bernhard Bert Berta Berthold Bertram Betina Bettina Bianca Bianka Bilal
    Birger Birgit Birgitta Birte Björn Bodo Bogdan Boris Branka Bridget Brigitta Brigitte Britta Bruno Burak
    Burghard Burkhard Bärbel Can Caren Carina Carl Carla Carlo Carlos Carmen Carola Carolin Carolina
    Caroline Carsten Caspar Catarina Catherine Cathleen Cathrin Cecilia Cem Cemal Cenk Charlotte Chiara
    Chris Christa Christel Christian Christiane Christin Christina Christine Christof Christoph Christopher
    Cihan Cindy Claas Claire Clara Claudia Claudius Claus Clemens Conny Conrad Constantin Constanze Cora
    Cord Cordula Corina Corinna Cornelia Cornelius Cosima Dagmar Dan Dana Daniel Daniela Danuta Daria Darius
    David Dawit Deborah Denis Denise Deniz Dennis Derya Detlef Detlev Diana Diego Dierk Dieter Diethelm
    Dietlind Dietmar Dietrich Dilara Dilek Dimitri Dina Dirk Ditte Dolores Dominic Dominik Dominique Dora
    Doreen Doris Dorit Dorothea Dorothee Dunja Dörte Dörthe Eberhard Ebru Eckart Eckhard Eda Edda Edeltraud
    Edgar Edith Edmund Eduard Edwin Egon Ekaterina Ekin Ekkehard Elena Elfi Elfriede Eli Elias Elif Elisa
    Elisabeth Elise Elke Ella Ellen Elli Elmar Elsa Elsbeth Else Elvira Emil Emilia Emilie Emily Emine Emma
    Emre Enrico Enrique Erdal Erhan Erhard Eric Erich Erik Erika Erkan Ernestine Erwin Esma Esra Esther
    Ethel Eugen Eva Evelin Evelyn Evi Ewa Ewald Fabian Fabienne Fadi Falk Farid Fatih Fatima Fatma Felicia
    Felicitas Felix Ferdinand Ferhat Fernando Fiete Filip Filiz Finja Finn Fiona Flora Florentine Florian
    Folkert Francesca Francesco Franka Franz Franziska Frauke Fred Freddy Frederik Frederike Frida Frieda
    Friedemann Friederike Friedhelm Friedrich Fritz Gabi Gabriel Gabriela Gabriele Gabriella Gaby Gamze
    Gebhard Georg Georgios Gerald Gerd Gerda Gereon Gerhard Gerhild Gerlinde Gero Gerrit Gert Gertraud
    Gertrud Gesa Gesche Gesine Gianna Gilbert Giovanna Giovanni Gisela Gitta Giulia Giuseppe Goran Gottfried
    Gottlieb Grazyna Gregor Greta Grit Gudrun Guido Gunda Gunnar Gunter Gunther Gustav Gwendolin Götz Gül
    Gülay Gülsen Gülsüm Gülten Günter Günther Habib Hakan Hala Halil Halina Hamid Hamza Hanife Hanna Hannah
    Hannelore Hannes Hanno Hans Hansjörg Harald Hardy Harry Hartmut Hartwig Hasan Hassan Hatice Hauke Hedda
    Hedi Hedwig Heidemarie Heidi Heidrun Heike Heiko Heiner Heino Heinrich Heinz Helen Helena Helene Helga
    Helge Hella Hellmut Helma Helmut Helmuth Hendrik Henk Henner Henni Henning Henri Henriette Henrik
    Henrike Henry Herbert Heribert Hermann Hermine Herta Hikmet Hilal Hilda Hilde Hildegard Hilke Hiltrud
    Hinnerk Hinrich Holger Horst Hubert Hubertus Hugo Hülya Hüseyin Ian Ibrahim Ida Ignaz Igor Ilan Ildiko
    Ilka Ilker Ilona Ilse Imke Imran Ina Inci Ines Inga Inge Ingeborg Ingmar Ingo Ingrid Inka Insa Irena
    Irene Irfan Irina Irma Irmgard Irmtraud Isa Isabel Isabell Isabella Isabelle Ismail Ivan Ivana Ivo
    Ivonne Iwan Jaap Jacek Jacob Jacqueline Jakob Jale Jamal James Jamila Jan Jana Jane Janek Janet Janik
    Janin Janina Janine Janis Janna Jannes Jannik Jannis Janno Janosch Janusz Jaqueline Jaroslaw Jasper
    Javier Jean Jeanette Jeannette Jeff Jelena Jenni Jennifer Jenny Jens Jeremias Jerzy Jessica Jessy Jette
    Jil Jim Jo Joachim Joana Joanna Jochen Joel Joerg Johan Johann Johanna Johannes John Jola Jolanta Jona
    Jonas Jonathan Josef Josefa Josefine Joseph Josephine Joshua Josie Jost Juan Judith Jule Julia Julian
    Juliana Juliane Julie Julius Jurij Jussuf Justin Justus Jutta Jördis Jörg Jörgen Jörn Jürgen Jürn Kai
    Kaja Karen Karim Karin Karina Karl Karla Karlheinz Karola Karolin Karolina Karoline Karsten Katarina
    Katharina Kathi Kathleen Kathrin Kati Katja Katrin Katy Kay Keanu Kemal Kenan Kerem Kerim Kerstin Kevin
    Khaled Kilian Kim Kira Kirsten Kirstin Klara Klaus Knut Konrad Konstantin Konstanze Kordula Korinna
    Krista Kristian Kristin Kristina Kristof Krystyna Krzysztof Kurt Käte Käthe Lale Lara Larissa Lars Lasse
    Laszlo Laura Laurenz Laurin Lea Leah Leander Leif Leila Lena Leni Lenja Lenka Lenn Lennard Lennart Leo
    Leon Leonard Leonhard Leonie Leonora Leontine Leopold Leslie Levent Levin Leyla Lia Liam Lidia
    Lieselotte Lilian Liliana Lilli Lilly Lina Linh Linn Linus Lioba Lisa Lisbeth Liselotte Lisette Livia
    Ljuba Lothar Lotta Lotte Lou Louis Louisa Louise Luca Lucas Lucia Lucie Lucy Ludger Ludmila Ludwig Luis
    Luisa Luise Luka Lukas Luna Lutz Luzia Lydia Maarten Madeleine Madita Madlen Mads Magda Magdalena
    Mahmoud Mahmut Mai-Linh Maik Maike Maja Maksim Malek Malena Malgorzata Malik Malin Malte Malu Mandy
    Manfred Manja Manuel Manuela Mara Marc Marcel Marco Marcus Marek Maren Marga Margareta Margarete
    Margarethe Margit Margitta Margot Margret Maria Marian Mariana Marianna Marianne Marie Marieke Mariella
    Marija Marika Mariko Marina Mario Marion Maris Marisa Marit Marita Marius Marko Markus Marla Marleen
    Marlen Marlene Marlies Marlis Marlon Marta Marten Martha Martin Martina Marvin Mascha Massimo Mateusz
    Mathias Mathilda Mathilde Mathis Mats Matteo Matthias Matti Maurice Maurizio Mauro Max Maxi Maximilian
    Maya Mechthild Mehdi Mehmet Meike Meinhard Meinolf Melanie Melek Melina Melis Melissa Melitta Meltem
    Merle Merlin Merve Meryem Mesut Mete Mia Micha Michael Michaela Michal Michel Michele Michelle Mieke
    Miguel Mika Mike Mila Milan Milena Mina Minh Mira Mirco Miriam Mirja Mirjam Mirko Miro Miroslav Mirte
    Mohamed Mohammad Mohammed Moira Momo Mona Monica Monika Monique Moritz Muhammad Mukaddes Murat Mustafa
    Myriam Nabil Nada Nadia Nadine Nadira Nadja Najib Nana Nancy Naomi Natalia Natalie Natalja Natascha
    Nathalie Nathan Nazan Neele Nele Nelli Nelly Nermin Nesrin Nevin Nick Nico Nicola Nicolai Nicolas Nicole
    Niels Nihat Nikita Niklas Niko Nikolai Nikolas Nikolaus Nikos Nils Nina Noah Noel Noemi Nora Norbert
    Norman Nour Nuran Nuray Nurcan Nuri Oda Okan Oksana Olaf Ole Oleg Olena Olga Oliver Olivia Omar Onur
    Orhan Ortrud Ortwin Oskar Osman Oswald Othmar Otmar Otto Pablo Pamela Paolo Pascal Patricia Patrick
    Patrik Patrizia Paul Paula Paulina Pauline Pavel Pawel Pedro Peer Peggy Pepe Peter Petra Phil Philip
    Philipp Philippa Philippe Phuong Pia Pierre Pinar Piotr Pit Quentin Rabea Rachel Rafael Ragna Rahel
    Raimund Rainer Ralf Ralph Ramazan Ramona Rana Raphael Rasmus Raul Rebecca Rebekka Regina Regine Reiner
    Reinhard Reinhardt Reinhild Reinhold Rena Renata Renate Rene René Resi Reyhan Ricarda Riccardo Richard
    Rico Rieke Rita Robert Roberta Roberto Robin Roger Roland Rolf Roman Romina Romy Ron Ronald Ronja Ronny
    Rosalie Rosario Rosemarie Rosi Roswitha Roxana Ruben Rudi Rudolf Rupert Ruprecht Ruth Rüdiger Sabina
    Sabine Sabrina Safiye Salih Salim Salma Salome Salvatore Samantha Sami Samir Samira Samuel Sana Sandra
    Sandro Sandy Sanja Sara Sarah Sascha Saskia Sebastian Selda Selim Selin Selina Selma Semra Serap Sergej
    Serhat Serkan Sevda Sevgi Sevil Sibel Sibylle Siegbert Siegfried Sieglinde Siegmar Siegmund Siegrun
    Sigmar Sigrid Sigrun Silas Silja Silke Silvana Silvia Silvio Simon Simona Simone Sina Sinan Sinja Sira
    Slavica Sofia Sofie Solveig Sonay Songül Sonja Sophia Sophie Stanislaw Stefan Stefanie Steffen Steffi
    Stella Stephan Stephanie Stephen Steven Stina Sultan Suna Sunniva Susann Susanna Susanne Suse Susi Suzan
    Svea Sven Svenja Svetlana Swantje Swetlana Sybille Sylke Sylvana Sylvia Sylvie Sönke Sören Sükrü Tabea
    Tamara Tamer Tami Tanja Tarek Tariq Tatjana Tayfun Ted Telse Teresa Tessa Thea Theo Theodor Theres
    Theresa Therese Thiemo Thies Thilo Thomas Thora Thoralf Thorben Thorsten Thu Thuy Tibor Till Tilman
    Tilmann Tilo Tim Timm Timo Timon Timur Tina Tine Titus Tjark Tobi Tobias Toby Tom Tomas Tomasz Tomke
    Toni Torben Torge Torsten Traudel Traute Tristan Trixi Tugba Tung Turgut Tülay Uda Udo Ugur Ulf Uli Ulla
    Ulli Ulrich Ulrike Umut Ursel Ursula Uschi Uta Ute Utz Uwe Valentin Valentina Valeria Valerie Vanessa
    Vasile Vera Verena Veronika Vicky Victor Victoria Viktor Viktoria Vinzenz Viorel Vitali Vivian Vivien
    Vivienne Vladimir Volker Volkmar Wael Walburga Waldemar Walid Walter Walther Waltraud Wanda Wencke
    Wendelin Wenke Werner Wiebke Wieland Wiktoria Wilfried Wilhelm Wilhelmine Willi William Willy Wilma Wim
    Winfried Witold Wladimir Wojciech Wolf-Dieter Wolfgang Wolfram Xaver Xenia Yannick Yannik Yara Yasemin
    Yasin Yasmin Yavuz Yeliz Yildiz Yolanda Yuri Yussuf Yusuf Yvette Yvonne Yılmaz Zahra Zainab Zehra Zeynep
    Zoe Zoran Zuhal Zuzana Ömer Özcan Özge Özlem
    """.split()
)
