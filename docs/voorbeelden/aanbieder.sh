#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# What a provider's system does in a month: get a token, read what changed since the last time, accept a new placement, deliver hours, report an exam.
# Usage: docs/voorbeelden/aanbieder.sh [ADDRESS] [CLIENT_ID] [CLIENT_SECRET] [STATE_FILE]
# Without arguments it talks to the demonstration on http://localhost:5080 as the demonstration client of Taalhaven. STATE_FILE holds the moment up to
# which was read; without it the first time, everything is read.
set -euo pipefail
address=${1:-http://localhost:5080} client=${2:-demo-taalhaven} secret=${3:-demo-geheim-alleen-voor-ontwikkeling}
state=${4:-aanbieder-$client.stand}

# Reads one value of a JSON answer: json 'data.plaatsingen.nodes[0].nummer'; empty when it is not there.
json() { node -e 'const fs = require("fs"); let v = JSON.parse(fs.readFileSync(0, "utf8").trim() || null); for (const k of process.argv[1].split(/[.[\]]+/).filter(Boolean)) v = v?.[k]; console.log(v ?? "")' "$1"; }

token=$(curl -sS --fail-with-body "$address/connect/token" \
  -d grant_type=client_credentials --data-urlencode "client_id=$client" --data-urlencode "client_secret=$secret" | json access_token)

graphql() { # query [variables]
  node -e 'console.log(JSON.stringify({ query: process.argv[1], variables: JSON.parse(process.argv[2] || "{}") }))' "$1" "${2:-}" |
    curl -sS --fail-with-body "$address/graphql" -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \
      -H 'Accept: application/graphql-response+json' --data-binary @-
}

changes() { # field query since: all pages of a list, one row per line
  local answer after="" since=${3:+\"$3\"}
  while true; do
    answer=$(graphql "$2" "{\"since\":${since:-null},\"after\":${after:-null}}")
    node -e 'JSON.parse(require("fs").readFileSync(0, "utf8")).data[process.argv[1]].nodes.forEach(n => console.log(JSON.stringify(n)))' "$1" <<< "$answer" || return 1
    [ "$(json "data.$1.pageInfo.hasNextPage" <<< "$answer")" = true ] || return 0
    after=\"$(json "data.$1.pageInfo.endCursor" <<< "$answer")\"
  done
}

since=$(cat "$state" 2> /dev/null || true)
echo "1. Placements that are new or changed since ${since:-the beginning}, with person, contract, hours and devices:"
changed=$(changes plaatsingen 'query($since: DateTime, $after: String) {
  plaatsingen(bijgewerktNa: $since, sortering: "bijgewerkt", first: 50, after: $after) {
    nodes {
      nummer status startdatum bijgewerktOp
      persoon { voornaam achternaam }
      contractgegevens { nummer einddatum }
      uren { maand aangeboden gevolgd }
      bruiklenen { serienummer uitgegevenOp geretourneerdOp }
    }
    pageInfo { hasNextPage endCursor }
  }
}' "$since")
echo "$changed"

if [ -n "$since" ]; then
  echo "   Placements that have to go from this system:"
  changes verdwenenPlaatsingen 'query($since: DateTime!, $after: String) {
    verdwenenPlaatsingen(bijgewerktNa: $since, first: 50, after: $after) { nodes { nummer reden } pageInfo { hasNextPage endCursor } }
  }' "$since"
fi

# A new one first; without one, whoever still waits since an earlier time.
number=$(grep -m 1 '"status":"AANGEMELD"' <<< "$changed" | json nummer || true)
if [ -z "$number" ]; then
  number=$(graphql 'query { plaatsingen(status: AANGEMELD, sortering: "aangemeld", first: 1) { nodes { nummer } } }' | json 'data.plaatsingen.nodes[0].nummer')
fi

if [ -n "$number" ]; then
  echo "2. Accept $number (sending it twice changes nothing):"
  for attempt in 1 2; do
    graphql 'mutation($input: AccepteerPlaatsingInput!) { accepteerPlaatsing(input: $input) { clientMutationId fouten { code veld melding } plaatsing { regel { nummer status } } } }' \
      "{\"input\":{\"clientMutationId\":\"accepteer-$number\",\"nummer\":\"$number\"}}"
    echo
  done
else
  echo "2. No placement waits for an answer."
fi

started=$(graphql 'query { plaatsingen(status: GESTART, first: 1) { nodes { nummer startdatum } } }')
number=$(json 'data.plaatsingen.nodes[0].nummer' <<< "$started")
if [ -n "$number" ]; then
  month=$(json 'data.plaatsingen.nodes[0].startdatum' <<< "$started" | cut -c1-7)-01
  echo "3. Deliver the hours of $number over $month:"
  graphql 'mutation($input: LeverUrenInput!) { leverUren(input: $input) { clientMutationId fouten { code veld melding } } }' \
    "{\"input\":{\"clientMutationId\":\"uren-$number-$month\",\"plaatsing\":\"$number\",\"maanden\":[{\"maand\":\"$month\",\"aangeboden\":24,\"gevolgd\":20,\"geoorloofdVerzuim\":3,\"ongeoorloofdVerzuim\":1,\"waarvanOnline\":0}],\"reden\":\"Presentielijst kwam later; alleen nodig als de maand al gesloten is.\"}}"
  echo
else
  echo "3. No placement has started."
fi

answer=$(graphql 'query { maanden: maanduren(maand: "'"$(date +%Y-%m)"'-01", alleenOntbrekend: true, first: 3) { ontbreken: totalCount nodes { plaatsing achternaam uren { versie } } } }')
echo "4. Whose hours of this month are still missing, three at most:"
echo "$answer"

if [ -n "$number" ]; then
  echo "5. Report an exam of $number, and that there is something to talk about:"
  graphql 'mutation($input: MeldExamenInput!) { meldExamen(input: $input) { fouten { code veld melding } } }' \
    "{\"input\":{\"clientMutationId\":\"examen-$number\",\"plaatsing\":\"$number\",\"onderdeel\":\"LE\",\"niveau\":\"B1\",\"examendatum\":\"$(json 'data.plaatsingen.nodes[0].startdatum' <<< "$started")\",\"uitslag\":\"GEZAKT\"}}"
  echo
  graphql 'mutation($input: MeldSignaalInput!) { meldSignaal(input: $input) { fouten { code veld melding } } }' \
    "{\"input\":{\"clientMutationId\":\"signaal-$number\",\"plaatsing\":\"$number\",\"soort\":\"KLAAR_VOOR_EXAMEN\",\"tekst\":\"Wil graag schrijven en spreken doen.\"}}"
  echo
fi

# Only now, and the moment of the other side, so that no two clocks have to agree: a run that stopped halfway reads the same changes again.
moment=$(tail -n 1 <<< "$changed" | json bijgewerktOp)
if [ -n "$moment" ]; then
  echo "$moment" > "$state.new" && mv "$state.new" "$state"
fi
