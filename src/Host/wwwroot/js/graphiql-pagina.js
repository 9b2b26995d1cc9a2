// SPDX-License-Identifier: EUPL-1.2
/* global React, ReactDOM, GraphiQL */
const voorbeelden = [
  {
    query: `# Plaatsingen met persoon en uren, per pagina.
query Plaatsingen($na: String) {
  plaatsingen(first: 25, after: $na, sortering: "aangemeld") {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { nummer status route contract startdatum persoon { voornaam achternaam } uren { maand aangeboden gevolgd } }
  }
}
`,
  },
  {
    query: `# Wat is er gewijzigd sinds een moment? Zo houdt u een eigen kopie bij.
query Gewijzigd {
  plaatsingen(bijgewerktNa: "2026-01-01T00:00:00Z", sortering: "bijgewerkt") {
    nodes { nummer status bijgewerktOp }
    pageInfo { hasNextPage endCursor }
  }
}
`,
  },
  {
    query: `# Een opdracht. Dezelfde clientMutationId nog eens sturen geeft hetzelfde antwoord.
mutation Accepteer {
  accepteerPlaatsing(input: { clientMutationId: "voorbeeld-1", nummer: "PL-00001" }) {
    fouten { code veld melding }
    plaatsing { regel { nummer status } }
  }
}
`,
  },
  {
    query: `# Doorstroom per leerroute.
query Doorstroom {
  doorstroom(peildatum: "2026-10-01") {
    routes { route alle { instroom lopend geslaagd uitval slagingspercentage } }
  }
}
`,
  },
];
// A report links here with its own question; that becomes the first tab.
const vraag = new URLSearchParams(window.location.search).get('query');
const plek = document.getElementById('graphiql');
plek.replaceChildren();
ReactDOM.createRoot(plek).render(React.createElement(GraphiQL, {
  fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
  defaultTabs: vraag ? [{ query: vraag }, ...voorbeelden] : voorbeelden,
  shouldPersistHeaders: false,
}));
