# Pictures of a case: the chronology, and who did what to whom.

case-menu-chronology = Chronologie
case-menu-graph = Qui a fait quoi
chronology-title = Chronologie
chronology-lead = La coopération, les incidents et leurs suites, dans l’ordre du temps et à l’échelle. La proximité dans le temps ne prouve rien à elle seule ; un vide peut signifier que personne n’a posé de questions.
chronology-none = Rien de daté n’est encore consigné.
chronology-picture = Ligne du temps, à l’échelle ; la liste à côté dit la même chose en mots
chronology-legend = Les losanges représentent la coopération, les cercles les incidents, les petits carrés les suites ; les formes vides n’ont pas de jour certain. Les numéros sont ceux de la liste, les mots à côté disent la distance à la coopération la plus proche.
chronology-cooperation = Coopération
chronology-incident = Incident
chronology-action = Action du bureau
chronology-reply = Réponse
chronology-step = Étape d’une procédure
chronology-outcome = Dernière situation connue
chronology-undated = Sans date
chronology-gap = { $days ->
    [one] Rien n’est consigné pendant { $days } jour.
   *[other] Rien n’est consigné pendant { $days } jours.
}
graph-title = Qui a fait quoi à qui
graph-lead = Les auteurs présumés, les incidents, les personnes visées et la coopération. Le tableau sous l’image dit la même chose.
graph-show = Ce qui est montré
graph-acts = Actes
graph-ties = Liens
graph-cooperation = Coopération
graph-is-shown = affiché
graph-is-hidden = masqué
graph-picture = Image montrant qui a fait quoi à qui ; le tableau ci-dessous dit la même chose
graph-legend = Les traits pleins sont des actes, les tirets des liens, les pointillés la coopération. Tout cela reste une allégation tant que rien n’a été évalué.
graph-table = La même chose en tableau
graph-nothing = Rien de ce qui a été choisi n’est consigné.
graph-what = A fait, ou est
graph-of = Dans le cadre de
graph-unknown = inconnu
graph-cooperated = a coopéré
