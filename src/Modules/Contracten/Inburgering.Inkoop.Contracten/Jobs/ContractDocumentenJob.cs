// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Documenten;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Jobs;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Inburgering.Inkoop.SharedKernel.Werk;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Jobs;

/// <summary>Puts documents that a running contract misses, or that run out, on the work list of the contract managers.</summary>
internal sealed class ContractDocumentenJob(ContractenDbContext db, MessageContext message, TimeProvider clock) : IRecurringJob
{
    private const string Mist = "document-ontbreekt";
    private const string Verloopt = "document-verloopt";

    public string Naam => "contract-documenten";

    public string Cron => "25 5 * * *";

    public string Omschrijving => "Zet documenten die bij een lopend contract ontbreken of verlopen op de werklijst.";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        message.Begin(Naam);
        var today = clock.Vandaag();
        var signal = new Normenlijst(await db.Normen.AsNoTracking().Where(n => n.Code == Documentstand.NormSignaal).ToListAsync(cancellationToken)).Geheel(Documentstand.NormSignaal, today);
        var types = Documenttype.Op(await db.Set<Documenttype>().AsNoTracking().ToListAsync(cancellationToken), today);
        var contracts = await db.Contracten.AsNoTracking().Where(c => c.Status == ContractStatus.Actief || c.Status == ContractStatus.Opgezegd).Select(c => new { c.Id, c.Nummer, c.Aanbieder, c.Soort, c.Gemeenten }).ToListAsync(cancellationToken);
        var ids = contracts.ConvertAll(c => c.Id);
        var documents = (await db.Set<Contractdocument>().AsNoTracking().Where(d => EF.Parameter(ids).Contains(d.ContractId)).ToListAsync(cancellationToken)).ToLookup(d => d.ContractId);
        List<GewenstWerk> due = [];
        foreach (var contract in contracts)
        {
            var where = $"{contract.Aanbieder} · {contract.Nummer}";
            var path = $"/contracten/{Uri.EscapeDataString(contract.Nummer)}/documenten";
            var expected = Documentstand.Verwacht(types, contract.Soort, [.. documents[contract.Id]], today, signal).ToList();
            var missing = expected.Where(v => v.Toestand == Documenttoestand.Ontbreekt).Select(v => v.Type.Naam).ToList();
            if (missing.Count > 0)
            {
                var text = $"{(missing.Count == 1 ? "Document ontbreekt" : $"{missing.Count} documenten ontbreken")}: {string.Join(", ", missing)}";
                due.Add(new($"{Mist}:{contract.Nummer}", Rol.Contractmanager, Ernst.Info, text.Kort(190), where, "Voeg toe", path, null, [.. contract.Gemeenten]));
            }

            due.AddRange(expected.Where(v => v.Toestand is Documenttoestand.Verlopen or Documenttoestand.VerlooptBinnenkort).Select(v => new GewenstWerk(
                $"{Verloopt}:{contract.Nummer}:{v.Type.Code}-{v.Document!.VerlooptOp:yyyy-MM-dd}",
                Rol.Contractmanager,
                v.Toestand == Documenttoestand.Verlopen ? Ernst.Fout : Ernst.LetOp,
                $"{v.Type.Naam} {(v.Toestand == Documenttoestand.Verlopen ? "gold" : "geldt")} tot en met {v.Document.VerlooptOp:dd-MM-yyyy}",
                where,
                "Vraag een nieuw document",
                path,
                v.Document.VerlooptOp,
                [.. contract.Gemeenten])));
        }

        await WerkLijst.StelGelijkAsync(db, [Mist, Verloopt], due, clock.GetUtcNow(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
