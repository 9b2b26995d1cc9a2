// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>
/// What every change of a contract has in common: load it inside the actor's scope, refuse an outdated version, change it, and tell
/// others about each lot whose agreement is not the same any more. The handler saves.
/// </summary>
internal sealed class ContractBewerker(ContractenDbContext db, IActorAccessor accessor, TimeProvider clock)
{
    public const string NormAanbestedingsduur = "AANBESTEDINGSDUUR_MAANDEN";

    private static readonly JsonSerializerOptions Vergelijking = new() { Converters = { new BedragConverter() } };

    public DateOnly Vandaag => clock.Vandaag();

    public async Task<Result> BewerkAsync(string nummer, int versie, Func<Contract, Result> wijzig, CancellationToken cancellationToken)
    {
        var contract = await db.Contracten.MetDelen().Where(ContractSpecs.Zichtbaar(accessor.Actor)).SingleOrDefaultAsync(c => c.Nummer == nummer, cancellationToken);
        if (contract is null)
        {
            return ContractErrors.Onbekend(nummer);
        }

        if (contract.Versie != versie)
        {
            return ContractErrors.VersieVerouderd(nummer);
        }

        var before = Momentopname(contract);
        var outcome = wijzig(contract);
        if (outcome.IsSuccess)
        {
            LegVast(contract, before);
            return outcome;
        }

        // The parts were read one statement after the other: when somebody else saved in between, the rule looked at a mixture of old and new.
        return await db.Contracten.Where(c => c.Id == contract.Id).Select(c => c.Versie).SingleAsync(cancellationToken) == versie ? outcome : ContractErrors.VersieVerouderd(nummer);
    }

    /// <summary>The agreements as they are now, to compare with later.</summary>
    public static IReadOnlyDictionary<Guid, string> Momentopname(Contract contract) =>
        contract.PerceelAfspraken().ToDictionary(p => p.PerceelId, Tekst);

    /// <summary>Counts the version up and publishes every lot that differs from the snapshot.</summary>
    public void LegVast(Contract contract, IReadOnlyDictionary<Guid, string>? before)
    {
        contract.Raak(clock.GetUtcNow());
        foreach (var lot in contract.PerceelAfspraken())
        {
            if (before is null || !before.TryGetValue(lot.PerceelId, out var old) || old != Tekst(lot))
            {
                db.Publish(new PerceelVastgelegd(lot, contract.Afspraakversie));
            }
        }
    }

    private static string Tekst(PerceelAfspraak lot) => JsonSerializer.Serialize(lot, Vergelijking);

    /// <summary>All norms of the module.</summary>
    public async Task<Normenlijst> NormenAsync(CancellationToken cancellationToken) => new(await db.Normen.AsNoTracking().ToListAsync(cancellationToken));

    /// <summary>Lead time of a tender by today's norm, in months.</summary>
    public async Task<int> NormAanbestedingsduurAsync(CancellationToken cancellationToken) => (await NormenAsync(cancellationToken)).Geheel(NormAanbestedingsduur, Vandaag);

    /// <summary>Checks that providers and gemeenten exist and that the actor will see the contract afterwards.</summary>
    public async Task<IReadOnlyList<Error>> ControleerVerwijzingenAsync(ContractGegevens gegevens, CancellationToken cancellationToken)
    {
        List<Error> errors = [];
        List<string> wanted = [gegevens.Aanbieder, .. gegevens.Onderaannemers];
        var providers = await db.Aanbieders.Where(a => wanted.Contains(a.Code)).Select(a => a.Code).ToListAsync(cancellationToken);
        if (!providers.Contains(gegevens.Aanbieder))
        {
            errors.Add(ContractErrors.AanbiederOnbekend(gegevens.Aanbieder, "Gegevens.Aanbieder"));
        }

        errors.AddRange(gegevens.Onderaannemers.Except(providers).Select(o => ContractErrors.AanbiederOnbekend(o, "Gegevens.Onderaannemers")));
        var codes = gegevens.Gemeenten.ToList();
        var gemeenten = await db.Gemeenten.Where(g => codes.Contains(g.Code)).Select(g => g.Code).ToListAsync(cancellationToken);
        errors.AddRange(codes.Except(gemeenten).Select(ContractErrors.GemeenteOnbekend));
        var scope = accessor.Actor.Scope;
        if (!scope.Alles && !codes.Exists(scope.Gemeenten.Contains))
        {
            errors.Add(ContractErrors.BuitenEigenGemeenten(scope.Gemeenten));
        }

        return errors;
    }
}

/// <summary>350 and 350.00 are the same amount; PostgreSQL gives the second back when the first was stored.</summary>
internal sealed class BedragConverter : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.ToString("G29", CultureInfo.InvariantCulture));
}

internal static class ContractQueries
{
    /// <summary>The whole aggregate, in a constant number of statements.</summary>
    public static IQueryable<Contract> MetDelen(this IQueryable<Contract> query) =>
        query.Include(c => c.Percelen).ThenInclude(p => p.Prijzen).Include(c => c.Opties).Include(c => c.Afspraken).Include(c => c.Aanvaard)
            .Include(c => c.Wijzigingen).ThenInclude(w => w.Regels).Include(c => c.Indexbesluiten).AsSplitQuery();
}
