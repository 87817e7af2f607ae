# Procédures, réponses et suites.

desk-menu-follow-up = Suivi
case-menu-track = Procédures
case-menu-replies = Réponses
case-menu-outcomes = Suites

# Procédures.
track-page = Procédures
track-heading = Procédures
track-lead = Ce que font dans l’affaire les tribunaux, les parquets, les parlements et les institutions. La situation de chacun est dite pour chaque personne dans chaque procédure, jamais pour le dossier.
track-empty = Aucune procédure n’est enregistrée.
track-empty-do = Enregistrez-en une lorsqu’une plainte a été déposée, qu’une enquête a été ouverte ou que quelqu’un a été inculpé, y compris contre les personnes touchées.
track-new = Enregistrer une procédure
track-new-send = Enregistrer la procédure
track-all = Toutes les procédures
track-save = Enregistrer
track-choose = Choisir
track-title = Intitulé
track-title-hint = Un nom court que vos collègues reconnaîtront.
track-kind = Nature
track-kind-complaint = Plainte
track-kind-investigation = Enquête
track-kind-criminal = Procédure pénale
track-kind-civil = Procédure civile
track-kind-administrative = Procédure administrative
track-kind-disciplinary = Procédure disciplinaire
track-kind-constitutional = Procédure constitutionnelle
track-kind-inquiry = Enquête menée par une institution
track-kind-international = Procédure régionale ou internationale
track-body = Juridiction, autorité ou institution
track-body-hint = Pour une enquête interne aux Nations Unies, nommez l’entité.
track-state = État
track-no-state = Aucun État
track-number = Numéro ou référence
track-opened = Ouverture
track-date-hint = Aussi précisément qu’elle est connue : 2024, 2024-03 ou 2024-03-05. Mettez ~ devant si elle n’est pas sûre : ~2024-03.
track-date-about = vers { $date }
track-about = Objet
track-note = Ce que l’on sait d’autre
track-persons = Personnes dans la procédure
track-persons-hint = Une personne peut avoir plusieurs rôles. L’enregistrement ajoute des lignes vides.
track-person = Personne
track-person-number = Personne { $number }
track-part = Rôle
track-part-number = Rôle de la personne { $number }
track-nobody = Aucune personne
track-no-parties = Personne ne figure encore au dossier. Enregistrez d’abord les personnes.
track-no-persons = Personne n’est nommé dans cette procédure.
track-part-complainant = Plaignant
track-part-accused = Accusé
track-part-defendant = Défendeur
track-part-claimant = Demandeur
track-part-witness = Témoin
track-part-counsel = Conseil
track-part-judge = Juge ou procureur
track-part-subject = Personne dont la conduite est examinée
track-standing = Situation dans la procédure
track-standing-none = Rien d’enregistré
track-since = Depuis
track-standing-new = Dire où en est une personne
track-standing-hint = Seulement pour les accusés, les défendeurs et les personnes dont la conduite est examinée. Ce qui était enregistré avant demeure.
track-standing-note = Précisions
track-standing-note-hint = Par exemple le chef d’accusation ou la peine.
track-standing-send = Enregistrer la situation
track-nobody-held = Personne ici n’est accusé, défendeur ou visé par un examen. Ajoutez d’abord ce rôle à la procédure.
track-history = Historique : { $person }
track-recorded = { $officer }, { $time }
track-correct = Corriger une ligne
track-correct-hint = Pour une ligne qui était fausse au moment où elle a été écrite. Elle reste lisible, avec la correction à côté. Pour un fait survenu plus tard, enregistrez plutôt une nouvelle ligne.
track-correct-send = Corriger la ligne
track-correct-reason = En quoi elle était fausse
track-line = Ligne
track-instead = Ce qui est exact
track-instead-none = Rien de cela n’a eu lieu
track-instead-on = Depuis quand
track-never-so = Rien de cela n’a eu lieu
track-was-corrected = corrigée
track-corrects = correction
track-no-steps = Aucune étape n’est enregistrée.
track-step-new = Enregistrer une étape
track-step-send = Enregistrer l’étape
track-step-on = Date
track-step-kind = Ce qui s’est passé
track-step-filed = Dépôt
track-step-hearing = Audience
track-step-order = Ordonnance
track-step-decision = Décision
track-step-judgment = Jugement
track-step-appeal = Recours
track-step-adjourned = Renvoi
track-step-execution = Exécution
track-step-failure-to-act = Inaction
track-step-other = Autre
track-step-by = Par quelle autorité
track-step-by-hint = Celle qui a agi, ou qui aurait dû agir.
track-step-text = Ce qui s’est passé, en quelques mots
track-step-duty = Obligation non respectée
track-step-duty-hint = Une inaction désigne toujours l’obligation.
track-step-duty-none = Aucune
track-step-next = Prochaine date
track-step-next-hint = Elle figure dans le suivi jusqu’à ce qu’une étape de ce jour ou d’un jour ultérieur soit enregistrée, ou jusqu’à un renvoi.
track-duty-failed = Obligation non respectée : { $duty }
track-date-next = Prochaine date : { $date }
track-date-passed = Date passée : { $date }
track-rewrite = Modifier ce que l’on sait de la procédure
track-age =
    { $count ->
        [0] aujourd’hui
        [one] il y a { $count } jour
       *[other] il y a { $count } jours
    }

# Réponses.
replies-page = Réponses
replies-heading = Réponses
replies-lead = Ce que répondent les États et d’autres, ce qu’en disent les personnes touchées, et ce que cela signifie pour l’évaluation.
replies-empty = Aucune réponse n’est enregistrée.
replies-empty-do = Enregistrez chacune d’elles, y compris l’absence de réponse à l’échéance.
replies-all = Toutes les réponses
replies-new = Enregistrer une réponse
replies-new-send = Enregistrer la réponse
replies-rewrite = Modifier ce que l’on sait de la réponse
replies-from = De qui
replies-from-hint = Par exemple un ministère, une mission permanente ou une institution.
replies-on = Date de la réponse
replies-on-hint = En l’absence de réponse : le jour de l’échéance.
replies-kind = Nature de la réponse
replies-kind-hint = Plusieurs choix sont possibles. « Pas de réponse » reste seul.
replies-quality = Dans quelle mesure elle répond à ce qui était demandé
replies-quality-none = Pas encore notée
replies-confidential = La réponse est confidentielle
replies-confidential-hint = Rien n’en est repris dans les publications. Ne la communiquez aux personnes touchées que si cela est permis et sans danger.
replies-is-confidential = Confidentielle
replies-summary = Ce qu’elle dit, en bref
replies-text = Texte de la réponse
replies-text-hint = Pour autant qu’il ait été noté. Inutile si le document lui-même est au dossier.
replies-rebuttals =
    { $count ->
        [0] Aucune personne touchée ne s’est encore exprimée à ce sujet
        [one] { $count } observation de personnes touchées
       *[other] { $count } observations de personnes touchées
    }
replies-said = Ce qu’en disent les personnes touchées
replies-said-none = Personne n’a encore été entendu à ce sujet. Entendez les personnes touchées si la réponse peut leur être communiquée sans danger.
replies-said-new = Enregistrer ce que quelqu’un en dit
replies-said-party = Qui
replies-said-other = Quelqu’un qui ne figure pas au dossier
replies-said-by = Qui, en dehors du dossier
replies-said-by-hint = Par exemple son avocat ou une organisation.
replies-said-on = Date
replies-said-text = Ce que dit cette personne
replies-said-text-hint = Comparez les dates et les documents avec ceux de la réponse.
replies-weighed = Ce que cela signifie pour l’évaluation
replies-weighed-none = Personne ne l’a encore appréciée.
replies-weigh = Apprécier la réponse
replies-weigh-hint = Appréciez la réponse avec ce qu’en disent les personnes touchées. Cela ne modifie à soi seul aucune évaluation.
replies-weigh-send = Enregistrer l’appréciation
replies-weigh-reasons = Motifs
replies-assessment = Évaluation
replies-assessment-none = Le dossier dans son ensemble
replies-effect = Ce que cela signifie
replies-effect-strengthens = Elle renforce la conclusion
replies-effect-weakens = Elle affaiblit la conclusion
replies-effect-no-change = Elle ne change rien
replies-effect-assess-again = À réévaluer
replies-not-weighed = Pas encore appréciée
replies-unweighed =
    { $count ->
        [one] { $count } réponse n’a pas encore été appréciée : elle est postérieure à la dernière évaluation approuvée, ou en appelle une nouvelle.
       *[other] { $count } réponses n’ont pas encore été appréciées : elles sont postérieures à la dernière évaluation approuvée, ou en appellent une nouvelle.
    }

# Suites.
outcomes-page = Suites
outcomes-heading = Ce que les personnes sont devenues
outcomes-lead = Ce que l’on sait en dernier lieu de chaque personne et de chaque acte, et à quelle date. Chaque enregistrement est une nouvelle ligne ; rien n’est écrasé.
outcomes-empty = Aucune personne touchée ne figure encore au dossier.
outcomes-person = Personne
outcomes-act = Acte
outcomes-act-hint = Choisissez l’acte si lui seul a changé. Une libération ne met fin ni à une interdiction de voyager ni à des poursuites.
outcomes-acts-hint = Un acte sans situation propre n’a pas pris fin parce qu’un autre a pris fin.
outcomes-whole = La personne dans son ensemble
outcomes-status = Dernière situation connue
outcomes-unknown = Non connue
outcomes-as-of = À la date du
outcomes-as-of-hint = Le jour jusqu’auquel vous le savez, et non celui où vous l’écrivez.
outcomes-follow-up = Évolution
outcomes-situation = Situation actuelle de la personne
outcomes-impact = Effet de notre propre action
outcomes-impact-hint = Y compris lorsqu’elle a nui.
outcomes-impact-none = Pas apprécié
outcomes-source = D’où on le sait
outcomes-source-hint = De qui cela vient, sans rien qui puisse mettre cette personne en danger.
outcomes-new = Enregistrer ce qu’une personne est devenue
outcomes-new-send = Enregistrer la situation
outcomes-past = Tout ce que l’on sait de { $person }
outcomes-stale = Longtemps sans nouvelles de ces personnes
outcomes-stale-never = aucune situation n’a jamais été enregistrée
outcomes-stale-days =
    { $count ->
        [one] { $count } jour sans nouvelles
       *[other] { $count } jours sans nouvelles
    }
outcomes-remedy = Réparation
outcomes-remedy-person = Pour qui
outcomes-remedy-new = Dire où en est une réparation
outcomes-remedy-state = Où elle en est
outcomes-remedy-state-hint = Ce qui a été accordé ne peut être refusé ensuite. Si on l’a repris, la réparation est demandée à nouveau.
outcomes-remedy-sought = Demandée
outcomes-remedy-ordered = Ordonnée
outcomes-remedy-partly = Accordée en partie
outcomes-remedy-given = Accordée
outcomes-remedy-refused = Refusée
outcomes-remedy-in = Dans quelle procédure
outcomes-remedy-in-none = Aucune
outcomes-remedy-note = Précisions
outcomes-remedy-note-hint = Par exemple la somme, le poste ou le document.
outcomes-remedy-correct = Corriger une ligne sur une réparation
outcomes-plan-heading = Suivi
outcomes-plan-empty = Aucun suivi n’est prévu. Prévoyez un jour où quelqu’un reprendra des nouvelles.
outcomes-plan-new = Prévoir un suivi
outcomes-plan-send = Prévoir le suivi
outcomes-plan-on = Quel jour
outcomes-plan-what = Ce qu’il faut faire
outcomes-plan-what-hint = Une ligne, sans les noms qui n’ont pas besoin d’y figurer.
outcomes-plan-who = Qui s’en charge
outcomes-plan-anybody = Quiconque travaille au dossier
outcomes-plan-me = Moi-même
outcomes-planned = Quel suivi
outcomes-done-new = Enregistrer qu’un suivi a été fait
outcomes-done-send = Enregistrer comme fait
outcomes-done-on = Fait le
outcomes-result = Résultat
outcomes-result-hint = Ce que l’on a appris, ou pourquoi ce n’était plus nécessaire. S’il y a du nouveau, enregistrez aussi la situation.
outcomes-was-done = Fait : { $date }

# Tout ce qui est à suivre.
follow-up-page = Suivi
follow-up-heading = Suivi
follow-up-lead = Suivis prévus, dates fixées dans des procédures et réponses demandées, dans tous les dossiers que vous pouvez ouvrir.
follow-up-filters = Quels suivis
follow-up-all = Tous
follow-up-mine = Les miens
follow-up-none-mine = Rien ici ne vous revient.
follow-up-empty = Rien n’est à suivre.
follow-up-empty-do = Prévoyez un suivi à la page « Suites » d’un dossier, ou enregistrez la prochaine date d’une procédure.
follow-up-late = En retard
follow-up-late-heading = En retard
follow-up-week = Semaine du { $date }
follow-up-planned = Suivi
follow-up-hearing = Date dans une procédure
follow-up-reply = Réponse demandée

# Le déroulement du dossier.
timeline-proceeding-recorded = { $officer } a enregistré une procédure.
timeline-step-recorded = { $officer } a enregistré une étape d’une procédure.
timeline-standing-changed = { $officer } a enregistré où en est une personne dans une procédure.
timeline-standing-corrected = { $officer } a corrigé où en est une personne dans une procédure.
timeline-remedy-changed = { $officer } a enregistré où en est une réparation.
timeline-remedy-corrected = { $officer } a corrigé où en est une réparation.
timeline-reply-recorded = { $officer } a enregistré une réponse.
timeline-rebuttal-recorded = { $officer } a enregistré ce qu’une personne touchée dit d’une réponse.
timeline-reply-weighed = { $officer } a apprécié une réponse.
timeline-outcome-recorded = { $officer } a enregistré ce qu’une personne est devenue.
timeline-follow-up-planned = { $officer } a prévu un suivi.
timeline-follow-up-done = { $officer } a achevé un suivi.

# Refus.
refusal-no-proceeding = Cette procédure n’existe pas
refusal-no-proceeding-do = Revenez aux procédures du dossier et choisissez-en une.
refusal-no-act = Cet acte n’existe pas
refusal-no-act-do = Un collègue a peut-être modifié l’incident. Rechargez la page et choisissez un acte.
refusal-failure-without-duty = Une inaction désigne une obligation
refusal-failure-without-duty-do = Choisissez l’obligation qui n’a pas été respectée.
refusal-stands-not-there = Cette personne ne peut pas avoir de situation dans cette procédure
refusal-stands-not-there-do = Ajoutez-la à la procédure comme accusé, défendeur ou personne dont la conduite est examinée.
refusal-stands-there = Une personne dont la situation est enregistrée serait retirée de la procédure
refusal-stands-there-do = Laissez son rôle tel quel, ou corrigez d’abord les lignes sur sa situation.
refusal-standing-without-kind = Il n’est pas dit où en est la personne
refusal-standing-without-kind-do = Choisissez dans la liste.
refusal-no-such-move = Cela ne peut pas suivre ce qui est enregistré
refusal-no-such-move-do = Vérifiez l’historique. Si une ligne est fausse, corrigez-la ; s’il manque une étape intermédiaire, enregistrez-la d’abord.
refusal-no-line = Cette ligne n’existe pas, ou elle a déjà été corrigée
refusal-no-line-do = Rechargez la page et choisissez la ligne la plus récente.
refusal-correction-without-reason = Une correction doit être motivée
refusal-correction-without-reason-do = Écrivez en quoi la ligne était fausse.
refusal-remedy-without-kind = La nature de la réparation manque
refusal-remedy-without-kind-do = Choisissez-la dans la liste.
refusal-no-reply = Cette réponse n’existe pas
refusal-no-reply-do = Revenez aux réponses du dossier et choisissez-en une.
refusal-reply-from-nobody = La réponse ne vient de personne
refusal-reply-from-nobody-do = Écrivez qui a répondu, ou qui aurait dû répondre.
refusal-reply-without-kind = La nature de la réponse manque
refusal-reply-without-kind-do = Choisissez-en au moins une. S’il n’y en a pas eu, choisissez « Pas de réponse ».
refusal-reply-and-none = Une réponse est venue et n’est pas venue
refusal-reply-and-none-do = Retirez « Pas de réponse », ou tout le reste.
refusal-rebuttal-from-nobody = Il n’est pas dit qui s’exprime
refusal-rebuttal-from-nobody-do = Choisissez une personne du dossier, ou écrivez de qui il s’agit.
refusal-empty-rebuttal = Le texte manque
refusal-empty-rebuttal-do = Écrivez ce que cette personne dit de la réponse.
refusal-weighed-without-effect = Il n’est pas dit ce que signifie la réponse
refusal-weighed-without-effect-do = Choisissez l’une des quatre possibilités.
refusal-weighed-without-reason = Une réponse n’est pas appréciée sans motifs
refusal-weighed-without-reason-do = Écrivez ce que vous avez comparé et pourquoi vous concluez ainsi.
refusal-quotes-confidence = Cela répète ce qui a été dit à titre confidentiel
refusal-quotes-confidence-do = Dites-le autrement, sans ce que la réponse contient de confidentiel, ou demandez l’accord de son auteur.
letter-reply = { $from }, { $day } : { $summary }
refusal-outcome-without-kind = L’évolution n’est pas indiquée
refusal-outcome-without-kind-do = Choisissez dans la liste ; « Non connue » est aussi une réponse.
refusal-outcome-without-day = Il n’est pas dit à quelle date on le sait
refusal-outcome-without-day-do = Indiquez le jour exact jusqu’auquel vous le savez.
refusal-act-of-others = Cet acte n’a pas visé cette personne
refusal-act-of-others-do = Choisissez un autre acte, ou la personne dans son ensemble.
refusal-follow-up-without-words = Il n’est pas dit ce qu’il faut faire
refusal-follow-up-without-words-do = Écrivez-le en une ligne.
refusal-follow-up-without-result = Le suivi n’a pas de résultat
refusal-follow-up-without-result-do = Écrivez ce que l’on a appris, ou pourquoi ce n’était plus nécessaire.
refusal-no-follow-up = Ce suivi n’existe pas, ou il a déjà été fait
refusal-no-follow-up-do = Rechargez la page pour voir ce qui reste à faire.
refusal-date-in-past = Ce jour est passé
refusal-date-in-past-do = Choisissez aujourd’hui ou un jour ultérieur.
refusal-not-a-day = Ce n’est pas un jour exact
refusal-not-a-day-do = Indiquez le jour, le mois et l’année, par exemple 2024-03-05.
refusal-victim-without-outcome = On ne sait pas encore ce qu’une victime est devenue
refusal-victim-without-outcome-do = À la page « Suites », enregistrez pour chaque victime sa situation et à quelle date ; « Non connue » est aussi une réponse. Cela n’est pas exigé lorsque la personne a voulu arrêter, lorsque l’affaire est hors mandat ou lorsqu’il s’agit de la même affaire qu’un autre dossier.
