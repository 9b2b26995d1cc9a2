// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Plaatsingen.Aanbod;

/// <summary>
/// Our copy of what is agreed about a lot, kept by the event <see cref="PerceelVastgelegd"/>: a count (places taken, money
/// committed) and its limit must be read in one transaction. One row per lot.
/// </summary>
internal sealed class Perceel
{
    private Perceel()
    {
    }

    public Guid Id { get; private set; }

    public Guid ContractId { get; private set; }

    public string Contractnummer { get; private set; } = "";

    public string Code { get; private set; } = "";

    /// <summary>Code of the main contractor.</summary>
    public string Aanbieder { get; private set; } = "";

    public Route Route { get; private set; }

    public ContractStatus ContractStatus { get; private set; }

    public DateOnly Ingangsdatum { get; private set; }

    public DateOnly Einddatum { get; private set; }

    public int Capaciteit { get; private set; }

    /// <summary>Ceiling of the whole contract: 0 = nothing, null = none agreed.</summary>
    public decimal? PlafondEuro { get; private set; }

    /// <summary>The whole agreement as JSON: gemeenten, prices and the rest that no query filters on.</summary>
    public string Afspraak { get; private set; } = "";

    /// <summary>Version of the event that this copy came from.</summary>
    public long Bronversie { get; private set; }

    public PerceelAfspraak LeesAfspraak() => System.Text.Json.JsonSerializer.Deserialize<PerceelAfspraak>(Afspraak, Json)!;

    public static Perceel Maak(PerceelVastgelegd e)
    {
        var perceel = new Perceel { Id = e.Perceel.PerceelId };
        perceel.Vervang(e);
        return perceel;
    }

    /// <summary>Takes over a newer agreement; an older one is ignored.</summary>
    public void Vervang(PerceelVastgelegd e)
    {
        if (e.Versie < Bronversie)
        {
            return;
        }

        var perceel = e.Perceel;
        Bronversie = e.Versie;
        ContractId = perceel.Contract.ContractId;
        Contractnummer = perceel.Contract.Nummer;
        Code = perceel.Code;
        Aanbieder = perceel.Contract.Aanbieder;
        Route = perceel.Route;
        ContractStatus = perceel.Contract.Status;
        Ingangsdatum = perceel.Contract.Ingangsdatum;
        Einddatum = perceel.Contract.Einddatum;
        Capaciteit = perceel.Capaciteit;
        PlafondEuro = perceel.Contract.PlafondEuro;
        Afspraak = System.Text.Json.JsonSerializer.Serialize(perceel, Json);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Json = new() { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };
}
