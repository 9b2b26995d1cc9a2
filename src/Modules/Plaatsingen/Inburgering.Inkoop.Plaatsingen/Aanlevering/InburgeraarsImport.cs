// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Invoer;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Plaatsingen.Aanlevering;

/// <summary>Imports <c>inburgeraars</c>.</summary>
internal sealed class InburgeraarsImport(PlaatsingenDbContext db, IContracten contracten, TimeProvider clock) : IBestandImport
{
    public string Bestand => "inburgeraars";

    public int Volgorde => 50;

    public IReadOnlyList<Kolom> Kolommen { get; } =
    [
        Aanlevering.Kolommen.Dossiernummer,
        new("gemeente", KolomSoort.Tekst, true, "een gemeentecode van 4 cijfers", Patroon: "[0-9]{4}"),
        new("achternaam", KolomSoort.Tekst, true, "een achternaam van hoogstens 100 tekens", Patroon: ".{1,100}"),
        new("voornaam", KolomSoort.Tekst, true, "een voornaam van hoogstens 100 tekens", Patroon: ".{1,100}"),
        Aanlevering.Kolommen.Datum("geboortedatum"),
        Kolom.VanCode<Wet>("wet"),
        Kolom.VanCode<Soort>("soort"),
        Kolom.VanCode<Alfabetisering>("alfabetisering"),
        Aanlevering.Kolommen.Datum("brp_datum", false),
    ];

    public IReadOnlyList<string> Sleutel { get; } = [Aanlevering.Kolommen.Dossier];

    public IReadOnlyList<Rol> Rollen { get; } = [Rol.Consulent, Rol.Beheerder];

    public async Task VerwerkAsync(IAsyncEnumerable<ImportRij> rijen, IImportVerslag verslag, CancellationToken cancellationToken)
    {
        var known = (await contracten.ZoekGemeentenAsync(cancellationToken)).Select(g => g.Code).ToHashSet(StringComparer.Ordinal);
        await using var writer = new BulkWriter<Inburgeraar, ImportRij>(db)
            .Key(i => i.Dossiernummer, r => r.Sleutel(Aanlevering.Kolommen.Dossier))
            .OnInsert(i => i.Id, _ => Guid.CreateVersion7())
            .Column(i => i.Gemeente, r => r.Sleutel("gemeente"))
            .Column(i => i.Achternaam, r => r.Sleutel("achternaam"))
            .Column(i => i.Voornaam, r => r.Sleutel("voornaam"))
            .Column(i => i.Geboortedatum, r => r.Datum("geboortedatum")!.Value)
            .Column(i => i.Wet, r => r.Code<Wet>("wet")!.Value)
            .Column(i => i.Soort, r => r.Code<Soort>("soort")!.Value)
            .Column(i => i.Alfabetisering, r => r.Code<Alfabetisering>("alfabetisering")!.Value)
            .Column(i => i.BrpDatum, r => r.Datum("brp_datum"));
        await foreach (var batch in rijen.Chunk(BulkWriter.BatchSize).WithCancellation(cancellationToken))
        {
            var foreign = await VanAnderenAsync(verslag.Actor, batch, cancellationToken);
            var good = batch.Where(r => IsGoed(r, verslag, known, foreign)).ToList();
            await VerledenAsync(good, cancellationToken);
            var result = await writer.WriteAsync(good, cancellationToken);
            verslag.Telling.Tel(result);
            await NamenAsync(result.Rows, cancellationToken);
            await VolgAsync([.. result.Rows.Where(r => r.Outcome == BulkOutcome.Changed).Select(r => r.Id!.Value)], cancellationToken);
        }
    }

    private bool IsGoed(ImportRij rij, IImportVerslag verslag, HashSet<string> known, HashSet<string> foreign)
    {
        var dossier = rij.Sleutel(Aanlevering.Kolommen.Dossier);
        var gemeente = rij.Sleutel("gemeente");
        List<(string Kolom, string Melding)> faults = [];
        if (Persoonsregels.LijktOpBsn(dossier))
        {
            faults.Add((Aanlevering.Kolommen.Dossier, "Dit lijkt op een burgerservicenummer. Verwacht het dossiernummer van de gemeente."));
        }
        else if (foreign.Contains(dossier))
        {
            faults.Add((Aanlevering.Kolommen.Dossier, "Dit dossiernummer kunt u niet gebruiken: het hoort niet bij uw gemeente."));
        }

        if (!known.Contains(gemeente))
        {
            faults.Add(("gemeente", $"Gemeente ‘{gemeente}’ hoort niet bij de regio. Verwacht een code uit gemeenten."));
        }
        else if (!PersoonSpecs.WerktVoor(verslag.Actor, gemeente))
        {
            faults.Add(("gemeente", $"U werkt niet voor gemeente {gemeente}. Verwacht een gemeente waarvoor u werkt."));
        }

        if (!Persoonsregels.GeboortedatumKan(rij.Datum("geboortedatum")!.Value, clock))
        {
            faults.Add(("geboortedatum", "De geboortedatum klopt niet. Verwacht een datum tussen 1-1-1900 en vandaag."));
        }

        if (rij.Datum("brp_datum") is { } registered && !Persoonsregels.NietInToekomst(registered, clock))
        {
            faults.Add(("brp_datum", "De datum van inschrijving ligt in de toekomst. Verwacht een datum tot en met vandaag."));
        }

        faults.ForEach(f => verslag.Fout(rij, f.Kolom, f.Melding));
        return faults.Count == 0;
    }

    private async Task<HashSet<string>> VanAnderenAsync(Actor actor, ImportRij[] batch, CancellationToken cancellationToken)
    {
        if (actor.Scope.Alles)
        {
            return [];
        }

        var numbers = batch.Select(r => r.Sleutel(Aanlevering.Kolommen.Dossier)).ToArray();
        var own = db.Inburgeraars.Where(PersoonSpecs.Zichtbaar(actor)).Select(i => i.Id);
        var foreign = await db.Inburgeraars.Where(i => EF.Parameter(numbers).Contains(i.Dossiernummer) && !own.Contains(i.Id)).Select(i => i.Dossiernummer).ToListAsync(cancellationToken);
        return foreign.ToHashSet(StringComparer.Ordinal);
    }

    private async Task NamenAsync(IReadOnlyList<BulkRow<ImportRij>> rows, CancellationToken cancellationToken)
    {
        foreach (var outcome in new[] { BulkOutcome.Added, BulkOutcome.Changed })
        {
            var people = rows.Where(r => r.Outcome == outcome)
                .Select(r => (r.Id!.Value, r.Row.Sleutel("voornaam"), r.Row.Sleutel("achternaam"), r.Row.Sleutel(Aanlevering.Kolommen.Dossier))).ToList();
            await Naamregister.SchrijfAsync(db, people, outcome == BulkOutcome.Changed, cancellationToken);
        }
    }

    // What counted of these people until today stays, for figures about an earlier day.
    private async Task VerledenAsync(List<ImportRij> rows, CancellationToken cancellationToken)
    {
        var numbers = rows.Select(r => r.Sleutel(Aanlevering.Kolommen.Dossier)).ToArray();
        var known = await db.Inburgeraars.AsNoTracking().Where(i => EF.Parameter(numbers).Contains(i.Dossiernummer)).ToDictionaryAsync(i => i.Dossiernummer, StringComparer.Ordinal, cancellationToken);
        var changed = rows.Where(r => known.TryGetValue(r.Sleutel(Aanlevering.Kolommen.Dossier), out var person)
            && person.TeltAnders(r.Sleutel("gemeente"), r.Code<Wet>("wet")!.Value, r.Code<Soort>("soort")!.Value, r.Code<Alfabetisering>("alfabetisering")!.Value)).Select(r => known[r.Sleutel(Aanlevering.Kolommen.Dossier)]).Distinct().ToList();
        if (changed.Count == 0)
        {
            return;
        }

        await Persoonsverleden.BewaarAsync(db, changed, clock.Vandaag(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    // A correction of law or kind decides in which figures the placements count.
    private async Task VolgAsync(Guid[] changed, CancellationToken cancellationToken)
    {
        if (changed.Length == 0)
        {
            return;
        }

        var behind = await db.Plaatsingen.Include(p => p.Inburgeraar)
            .Where(p => EF.Parameter(changed).Contains(p.InburgeraarId) && (p.Wet != p.Inburgeraar.Wet || p.Soort != p.Inburgeraar.Soort))
            .ToListAsync(cancellationToken);
        foreach (var plaatsing in behind)
        {
            plaatsing.Volg(plaatsing.Inburgeraar.Wet, plaatsing.Inburgeraar.Soort, clock.GetUtcNow());
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();

        // Name, birth date and literacy are shown with the placement.
        await Plaatsingsdelta.RaakPersonenAsync(db, changed, clock.GetUtcNow(), cancellationToken);
    }
}
