// SPDX-License-Identifier: EUPL-1.2

using System.Linq.Expressions;
using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Devices.Uitleen;

/// <summary>Which loans are counted in a figure of ours in a provider's report; the figures and the list behind them use the same rule.</summary>
internal static class Bruikleenselectie
{
    public const string Uitgeleend = "devices_uitgeleend";

    public const string Retour = "devices_retour";

    public const string Verlies = "devices_verlies";

    /// <summary>Beleidsplan: 'en ondertussen' (Wi2013) never counts in a KPI of a provider.</summary>
    public static Expression<Func<Bruikleen, bool>> TeltMee { get; } = b => b.Wet == Wet.Wi2021;

    /// <summary>The loans behind a KPI over a period; null for a KPI that does not count loans.</summary>
    public static Expression<Func<Bruikleen, bool>>? Bij(string kpi, DateOnly van, DateOnly tot) => kpi switch
    {
        Uitgeleend => b => b.UitgegevenOp >= van && b.UitgegevenOp <= tot,
        Retour => b => b.GeretourneerdOp >= van && b.GeretourneerdOp <= tot,

        // An imported incident has no day of its own; the day of issue is the only one that is sure.
        Verlies => b => (b.Incident == Incidentsoort.Verlies || b.Incident == Incidentsoort.Diefstal) && (b.IncidentOp ?? b.UitgegevenOp) >= van && (b.IncidentOp ?? b.UitgegevenOp) <= tot,
        _ => null,
    };
}
