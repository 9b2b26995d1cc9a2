// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Aanbod;
using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.Plaatsingen.Uren;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Doorstroom;

/// <summary>A placement as a test writes it down.</summary>
internal sealed record Rij(
    string Persoon,
    Route Route,
    string? Start,
    string? Eind = null,
    Eindreden? Reden = null,
    string? Nummer = null,
    string Aanbieder = "EEN",
    string Gemeente = "0626",
    Wet Wet = Wet.Wi2021,
    Soort Soort = Soort.Asiel,
    PlaatsingStatus? Status = null,
    string? Contract = null,
    decimal Verplicht = 0)
{
    public PlaatsingStatus Toestand => Status ?? (Start is null ? PlaatsingStatus.Aangemeld : Reden is null ? PlaatsingStatus.Gestart : PlaatsingStatus.Beeindigd);

    public DateOnly? Van => Start is null ? null : Dag(Start);

    public DateOnly? Tot => Eind is null ? null : Dag(Eind);

    public static DateOnly Dag(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}

/// <summary>Writes people and placements straight into the tables, past the use cases: a report must read whatever is there.</summary>
internal sealed class Regio(TestApp app)
{
    private readonly Dictionary<string, Inburgeraar> people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Plaatsing> placements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Perceel> lots = new(StringComparer.Ordinal);
    private readonly List<object> entities = [];
    private int number;

    public Regio Persoon(string dossier, string gemeente = "0626", Wet wet = Wet.Wi2021, Soort soort = Soort.Asiel, string geboren = "1990-01-01", Alfabetisering alfabetisering = Alfabetisering.NVT)
    {
        if (!people.ContainsKey(dossier))
        {
            var person = Inburgeraar.Maak(dossier, new InburgeraarGegevens(gemeente, $"Naam{dossier}", "Delta", Rij.Dag(geboren), wet, soort, alfabetisering, null));
            people.Add(dossier, person);
            entities.Add(person);
        }

        return this;
    }

    public Regio Met(params IEnumerable<Rij> rows)
    {
        foreach (var row in rows)
        {
            Persoon(row.Persoon, row.Gemeente, row.Wet, row.Soort);
            var contract = row.Contract ?? $"C-{row.Aanbieder}";
            var lot = Perceel(contract, row.Route, row.Aanbieder);
            var id = row.Nummer ?? $"T-{++number:00000}";
            var placement = Maak<Plaatsing>(
                ("Id", Guid.CreateVersion7()), ("Nummer", id), ("InburgeraarId", people[row.Persoon].Id), ("Dossiernummer", row.Persoon), ("PerceelId", lot.Id),
                ("Contractnummer", contract), ("Perceelcode", row.Route.ToString()), ("Aanbieder", row.Aanbieder), ("Route", row.Route), ("Gemeente", row.Gemeente), ("Wet", row.Wet), ("Soort", row.Soort),
                ("Financiering", Financiering.Gemeente), ("VerplichtEuro", row.Verplicht), ("Status", row.Toestand), ("AangemeldOp", row.Van ?? new DateOnly(2022, 1, 1)), ("Startdatum", row.Van), ("Einddatum", row.Tot), ("Eindreden", row.Reden));
            placements.Add(id, placement);
            entities.Add(placement);
        }

        return this;
    }

    /// <summary>A lot with other agreements than the usual ones, before the first placement on it.</summary>
    public Regio Lot(Contracten.Abstractions.PerceelVastgelegd agreed)
    {
        var lot = Aanbod.Perceel.Maak(agreed);
        lots.Add($"{lot.Contractnummer}/{lot.Route}", lot);
        entities.Add(lot);
        return this;
    }

    public Regio Pip(string dossier, string dagtekening, Niveau niveau = Niveau.B1, Route route = Route.B1)
    {
        entities.Add(Plaatsingen.Personen.Pip.Maak(people[dossier], Rij.Dag(dagtekening), route, niveau, null));
        return this;
    }

    public Regio Examen(string dossier, Onderdeel onderdeel, ExamenNiveau? niveau, string datum, Uitslag uitslag, GeenUitslagReden? reden = null)
    {
        var exam = Plaatsingen.Examens.Examen.Maak(people[dossier].Id, dossier, onderdeel, Rij.Dag(datum));
        exam.Schrijf(niveau, uitslag, reden);
        entities.Add(exam);
        return this;
    }

    public Regio Module(string dossier, ModuleSoort module, string datum, decimal? uren = null)
    {
        var made = ModuleAfronding.Maak(people[dossier].Id, dossier, module);
        made.Schrijf(Rij.Dag(datum), uren, null);
        entities.Add(made);
        return this;
    }

    public Regio Uren(string nummer, string maand, decimal aangeboden, decimal gevolgd, decimal geoorloofd, decimal ongeoorloofd, decimal online)
    {
        var hours = UrenMaand.Maak(placements[nummer].Id, Rij.Dag(maand));
        hours.Schrijf(aangeboden, gevolgd, geoorloofd, ongeoorloofd, online, DateTimeOffset.UnixEpoch);
        entities.Add(hours);
        return this;
    }

    public async Task BewaarAsync()
    {
        await app.InScopeAsync(
            async services =>
            {
                var db = services.GetRequiredService<PlaatsingenDbContext>();
                db.AddRange(entities);
                return await db.SaveChangesAsync();
            },
            Actor.Systeem(Kanaal.Import));
        entities.Clear();
    }

    private Perceel Perceel(string contract, Route route, string aanbieder)
    {
        var key = $"{contract}/{route}";
        if (!lots.TryGetValue(key, out var lot))
        {
            lot = Aanbod.Perceel.Maak(Testwereld.Perceel(contract, route.ToString(), aanbieder: aanbieder));
            lots.Add(key, lot);
            entities.Add(lot);
        }

        return lot;
    }

    private static T Maak<T>(params (string Naam, object? Waarde)[] values)
    {
        var made = (T)Activator.CreateInstance(typeof(T), nonPublic: true)!;
        foreach (var (naam, waarde) in values)
        {
            typeof(T).GetProperty(naam)!.SetValue(made, waarde);
        }

        return made;
    }
}
