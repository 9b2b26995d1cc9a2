// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.GraphQL.Fields;
using Inburgering.Inkoop.Plaatsingen.Bekostiging;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.Plaatsingen.Instroom;
using Inburgering.Inkoop.Plaatsingen.Kosten;
using Inburgering.Inkoop.Plaatsingen.Monitor;
using Inburgering.Inkoop.Plaatsingen.Opendata;
using Inburgering.Inkoop.Plaatsingen.Verantwoording;

namespace Inburgering.Inkoop.Host.GraphQL.Doorstroom;

/// <summary>What can be asked about throughput; the people behind a figure are for the screens only.</summary>
internal static class DoorstroomQuery
{
    public static void Add(QueryFields fields) => fields
        .Value<HaalDoorstroom, DoorstroomRapport>("doorstroom")
        .Value<HaalDoorstroomPerAanbieder, IReadOnlyList<AanbiederDoorstroom>>("doorstroomPerAanbieder")
        .Value<HaalStromen, IReadOnlyList<RouteStroom>>("doorstroomStromen")
        .Value<VergelijkDoorstroom, DoorstroomVergelijking>("doorstroomVergelijking")
        .Value<HaalExamensEnUren, ExamensEnUren>("examensEnUren")
        .Value<SimuleerBekostiging, BekostigingSimulatie>("bekostigingSimulatie")
        .Value<HaalBewijsbaarheid, Bewijsbaarheid>("bewijsbaarheid")
        .Value<HaalKosten, Kostenoverzicht>("kosten")
        .Value<HaalInstroomraming, Instroomraming>("instroomraming")
        .Value<HaalMonitor, Monitorrapport>("monitor")
        .Value<ZoekMonitoruitgaven, IReadOnlyList<MonitoruitgaveRegel>>("monitoruitgaven")
        .Value<HaalMonitoruitgave, MonitoruitgaveDetail>("monitoruitgave")
        .Value<ZoekOpendatauitgaven, IReadOnlyList<OpendatauitgaveRegel>>("opendatauitgaven")
        .Value<HaalOpendatauitgave, OpendatauitgaveDetail>("opendatauitgave")
        .Value<HaalVerantwoording, Jaarverantwoording>("verantwoording")
        .Value<ZoekIndicatoren, IReadOnlyList<IndicatorRegel>>("indicatoren")
        .Value<ZoekOpendataverschillen, Opendataverschillen>("opendataverschillen")
        .Value<HaalMonitorverschillen, Monitorverschillen>("monitorverschillen");
}
