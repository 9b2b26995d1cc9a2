// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Contracten.Database;
using Inburgering.Inkoop.Contracten.Gesprekken;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Jobs;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Inburgering.Inkoop.SharedKernel.Werk;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Contracten.Jobs;

/// <summary>Puts talks that come up, talks without minutes and open agreements on the work list of who has to act: the contract managers or the provider.</summary>
internal sealed class ContractGesprekkenJob(ContractenDbContext db, MessageContext message, TimeProvider clock) : IRecurringJob
{
    private const string Komt = "gesprek-komt";
    private const string Verslag = "gesprek-verslag";
    private const string Afspraak = "gesprek-afspraak";
    private const string Norm = "GESPREK_SIGNAAL_DAGEN";

    public string Naam => "contract-gesprekken";

    public string Cron => "30 5 * * *";

    public string Omschrijving => "Zet contractgesprekken die komen, gesprekken zonder verslag en open afspraken op de werklijst.";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        message.Begin(Naam);
        var today = clock.Vandaag();
        var until = today.AddDays(new Normenlijst(await db.Normen.AsNoTracking().Where(n => n.Code == Norm).ToListAsync(cancellationToken)).Geheel(Norm, today));
        var contracts = await db.Contracten.AsNoTracking().Where(c => c.Status != ContractStatus.Beeindigd).Select(c => new Betrokken(c.Id, c.Nummer, c.Aanbieder, c.Gemeenten)).ToDictionaryAsync(c => c.Id, cancellationToken);
        List<GewenstWerk> due = [];
        foreach (var talk in await db.Set<Contractgesprek>().AsNoTracking().Where(g => g.Status == Gesprekstatus.Gepland && g.Datum <= until).ToListAsync(cancellationToken))
        {
            if (contracts.TryGetValue(talk.ContractId, out var contract))
            {
                due.AddRange(VanGesprek(talk, contract, today));
            }
        }

        var open = await db.Set<Gespreksafspraak>().AsNoTracking().Where(a => a.AfgerondOp == null && a.UiterlijkOp <= until)
            .Join(db.Set<Contractgesprek>(), a => a.GesprekId, g => g.Id, (a, g) => new { Afspraak = a, g.ContractId }).ToListAsync(cancellationToken);
        due.AddRange(open.Where(o => contracts.ContainsKey(o.ContractId)).Select(o => VanAfspraak(o.Afspraak, contracts[o.ContractId], today)));
        await WerkLijst.StelGelijkAsync(db, [Komt, Verslag, Afspraak], due, clock.GetUtcNow(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static IEnumerable<GewenstWerk> VanGesprek(Contractgesprek talk, Betrokken contract, DateOnly today)
    {
        var what = talk.Onderwerp.Kort(120);
        if (talk.Datum < today)
        {
            yield return new($"{Verslag}:{contract.Nummer}:{talk.Volgnummer}", Rol.Contractmanager, Ernst.LetOp, $"Gesprek van {talk.Datum:dd-MM-yyyy} heeft nog geen verslag: {what}", contract.Waar, "Leg verslag vast", contract.Pad(talk.Volgnummer), talk.Datum, [.. contract.Gemeenten]);
            yield break;
        }

        var title = $"Contractgesprek op {talk.Datum:dd-MM-yyyy}: {what}";
        yield return new($"{Komt}:{contract.Nummer}:{talk.Volgnummer}", Rol.Contractmanager, Ernst.Info, title, contract.Waar, "Bekijk de agenda", contract.Pad(talk.Volgnummer), talk.Datum, [.. contract.Gemeenten]);
        yield return new($"{Komt}:{contract.Nummer}:{talk.Volgnummer}-aanbieder", Rol.Aanbieder, Ernst.Info, title, contract.Waar, "Bekijk de agenda", contract.Pad(talk.Volgnummer), talk.Datum, null, contract.Aanbieder);
    }

    private static GewenstWerk VanAfspraak(Gespreksafspraak agreement, Betrokken contract, DateOnly today)
    {
        var late = agreement.UiterlijkOp < today;
        var theirs = agreement.Eigenaar == Gesprekspartij.Aanbieder;
        return new(
            $"{Afspraak}:{contract.Nummer}:{agreement.Gesprek}-{agreement.Volgorde}",
            theirs ? Rol.Aanbieder : Rol.Contractmanager,
            late ? Ernst.Fout : Ernst.LetOp,
            $"Afspraak {(late ? "te laat" : "loopt af")}: {agreement.Omschrijving.Kort(150)}",
            contract.Waar,
            "Rond af",
            contract.Pad(agreement.Gesprek),
            agreement.UiterlijkOp,
            theirs ? null : [.. contract.Gemeenten],
            theirs ? contract.Aanbieder : null);
    }

    private sealed record Betrokken(Guid Id, string Nummer, string Aanbieder, IReadOnlyList<string> Gemeenten)
    {
        public string Waar => $"{Aanbieder} · {Nummer}";

        public string Pad(int talk) => $"/contracten/{Uri.EscapeDataString(Nummer)}/gesprekken?gesprek={talk}";
    }
}
