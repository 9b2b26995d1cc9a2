// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.GraphQL.Fields;
using Inburgering.Inkoop.Plaatsingen.Bekostiging;
using Inburgering.Inkoop.Plaatsingen.Instroom;
using Inburgering.Inkoop.Plaatsingen.Monitor;
using Inburgering.Inkoop.Plaatsingen.Opendata;
using Inburgering.Inkoop.Plaatsingen.Verantwoording;

namespace Inburgering.Inkoop.Host.GraphQL.Doorstroom;

/// <summary>What can be kept for the reports.</summary>
internal static class DoorstroomMutation
{
    public static void Add(MutationFields fields) => fields
        .Create<LegBekostigingVast>("legBekostigingVast", "Bekostigingsafspraak", p => p.Show<SimuleerBekostiging, BekostigingSimulatie>("simulatie", (c, _) => new SimuleerBekostiging(c.Gemeente, c.Jaar)))
        .Create<LegTaakstellingVast>("legTaakstellingVast", "Taakstelling")
        .Create<StelMonitorVast>("stelMonitorVast", "Monitoruitgave", p => p.Show<HaalMonitoruitgave, MonitoruitgaveDetail>("monitoruitgave", (_, id) => new HaalMonitoruitgave(id)))
        .Create<StelOpendataVast>("stelOpendataVast", "Opendatauitgave", p => p.Show<HaalOpendatauitgave, OpendatauitgaveDetail>("opendatauitgave", (_, id) => new HaalOpendatauitgave(id)))
        .Create<LegIndicatorVast>("legIndicatorVast", "Indicator");
}
