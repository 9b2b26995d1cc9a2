// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Documenten;
using Inburgering.Inkoop.Contracten.Gunnen;
using Inburgering.Inkoop.Contracten.Overeenkomsten;
using Inburgering.Inkoop.Kwaliteit.Abstractions;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Gesprekken;

/// <summary>Finds what is open about a contract: our own dates, promises, documents and agreements, and what Kwaliteit says about scores and findings.</summary>
internal sealed class Agendavuller(ContractenDbContext db, IKwaliteit kwaliteit, TimeProvider clock)
{
    public const string NormVooruit = "GESPREK_VOORUIT_MAANDEN";

    /// <summary>What is open, most pressing kind first.</summary>
    public async Task<IReadOnlyList<(Agendabron Bron, string Tekst)>> OpenAsync(Contract contract, DateOnly gesprek, CancellationToken cancellationToken)
    {
        var today = clock.Vandaag();
        var norms = new Normenlijst(await db.Normen.AsNoTracking().ToListAsync(cancellationToken));
        List<(Agendabron, string)> points = [];
        foreach (var point in await kwaliteit.ZoekOpenPuntenAsync(contract.Nummer, cancellationToken))
        {
            points.Add((point.Soort == Kwaliteitspuntsoort.Bevinding ? Agendabron.Bevinding : Agendabron.Scorekaart, point.Tekst + (point.Termijn is { } term ? $" (termijn {term:dd-MM-yyyy})" : "")));
        }

        points.AddRange(await AfsprakenAsync(contract.Id, cancellationToken));
        points.AddRange(await ToezeggingenAsync(contract.Id, gesprek, cancellationToken));
        points.AddRange(await DocumentenAsync(contract, norms.Geheel(Documentstand.NormSignaal, today), today, cancellationToken));
        var until = gesprek.AddMonths(norms.Geheel(NormVooruit, today));
        points.AddRange(Sleuteldata.Van(contract, today).Where(d => !d.Voorbij && d.Datum <= until).Select(d => (Agendabron.Sleuteldatum, $"{d.Datum:dd-MM-yyyy}: {d.Omschrijving}")));
        return points;
    }

    private async Task<IEnumerable<(Agendabron, string)>> AfsprakenAsync(Guid contract, CancellationToken cancellationToken)
    {
        var talks = db.Set<Contractgesprek>().Where(g => g.ContractId == contract).Select(g => g.Id);
        var rows = await db.Set<Gespreksafspraak>().AsNoTracking().Where(a => talks.Contains(a.GesprekId) && a.AfgerondOp == null).OrderBy(a => a.UiterlijkOp).ToListAsync(cancellationToken);
        return rows.Select(a => (Agendabron.Afspraak, $"Afspraak uit gesprek {a.Gesprek}, {(a.Eigenaar == Gesprekspartij.Aanbieder ? "aanbieder" : "gemeente")}, uiterlijk {a.UiterlijkOp:dd-MM-yyyy}: {a.Omschrijving}"));
    }

    // A promise is on the agenda when its day comes within half a year after the talk, or has passed.
    private async Task<IEnumerable<(Agendabron, string)>> ToezeggingenAsync(Guid contract, DateOnly gesprek, CancellationToken cancellationToken)
    {
        var until = gesprek.AddMonths(6);
        var rows = await db.Set<Contracttoezegging>().AsNoTracking().Where(t => t.ContractId == contract && t.NagekomenOp == null && t.Datum <= until).OrderBy(t => t.Datum).ToListAsync(cancellationToken);
        return rows.Select(t => (Agendabron.Toezegging, $"Toezegging voor perceel {t.Perceel}, uiterlijk {t.Datum:dd-MM-yyyy}: {t.Omschrijving}"));
    }

    private async Task<IEnumerable<(Agendabron, string)>> DocumentenAsync(Contract contract, int signaal, DateOnly today, CancellationToken cancellationToken)
    {
        var types = Documenttype.Op(await db.Set<Documenttype>().AsNoTracking().ToListAsync(cancellationToken), today);
        var documents = await db.Set<Contractdocument>().AsNoTracking().Where(d => d.ContractId == contract.Id).ToListAsync(cancellationToken);

        // What the provider may not see does not belong on an agenda that both read.
        return Documentstand.Verwacht(types.Where(t => t.VoorAanbieder), contract.Soort, documents, today, signaal).Where(v => v.Toestand != Documenttoestand.Aanwezig).Select(v => (Agendabron.Document, v.Toestand switch
        {
            Documenttoestand.Ontbreekt => $"{v.Type.Naam} ontbreekt",
            Documenttoestand.Verlopen => $"{v.Type.Naam} gold tot en met {v.Document!.VerlooptOp:dd-MM-yyyy}",
            _ => $"{v.Type.Naam} geldt tot en met {v.Document!.VerlooptOp:dd-MM-yyyy}",
        }));
    }
}
