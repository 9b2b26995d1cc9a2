// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Accounts;
using Inburgering.Inkoop.Host.Database;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Jobs;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Inburgering.Inkoop.SharedKernel.Werk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Inburgering.Inkoop.Host.Herinneringen;

/// <summary>
/// Mails everybody the work that is open, in the rhythm of their choice, and tells the beheerders of dates that nobody takes up. Each mail
/// is kept as a <see cref="Herinnering"/> per item right after it was handed over: after a crash somebody may get a mail twice, never not at all.
/// </summary>
internal sealed class HerinneringenJob(HostDbContext db, IEnumerable<ModuleDbContext> contexts, Mailbezorger bezorger, IOptions<MailOptions> options, IOptions<ThemaOptions> thema, TimeProvider clock) : IRecurringJob
{
    private const string Sleuteldata = "contracten";

    // Dates of other modules that may not be forgotten either: a report that is not there, a knock-out that ran out.
    private static readonly string[] Bewaakt = ["kwaliteit-rapportage", "kwaliteit-stopvoorstel"];

    public string Naam => "herinneringen";

    public string Cron => "45 6 * * *";

    public string Omschrijving => "Mailt iedereen het open werk, zo vaak als die persoon koos, en meldt de beheerders wat niemand oppakt.";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.Aan)
        {
            return;
        }

        var accounts = await db.Accounts.AsNoTracking().Where(a => !a.Geblokkeerd && a.Email != null).OrderBy(a => a.Id).ToListAsync(cancellationToken);
        var taken = await db.OpgepaktWerk.AsNoTracking().Select(o => o.WerkId).ToHashSetAsync(cancellationToken);
        Dictionary<Guid, WerkRegel> dates = [];
        foreach (var account in accounts)
        {
            await OverzichtAsync(account, dates, cancellationToken);
        }

        await EscaleerAsync([.. dates.Values.Where(d => !taken.Contains(d.Id))], accounts, cancellationToken);
    }

    private async Task OverzichtAsync(Account account, Dictionary<Guid, WerkRegel> dates, CancellationToken cancellationToken)
    {
        var actor = ActorClaims.Van(account, Kanaal.Job);
        var earlier = await db.Herinneringen.AsNoTracking().Where(h => h.AccountId == account.Id && !h.Escalatie).GroupBy(h => h.WerkId).Select(g => new { g.Key, Op = g.Max(h => h.VerstuurdOp) }).ToDictionaryAsync(g => g.Key, g => Kalender.Dag(g.Op), cancellationToken);
        List<OpenWerk> open = [];
        foreach (var context in contexts)
        {
            var rows = (await WerkLijst.LeesAsync(context, actor, 500, cancellationToken)).Regels;
            open.AddRange(rows.Select(r => new OpenWerk(context.Module, r, earlier.TryGetValue(r.Id, out var day) ? day : null)));
            foreach (var row in rows.Where(r => r.Termijn is not null && (context.Module == Sleuteldata || (Bewaakt.Contains(r.Soort) && account.Aanbieder is null))))
            {
                dates[row.Id] = row;
            }
        }

        var chosen = Herinneringskeuze.Kies(account.Herinneringen, open, earlier.Count == 0 ? null : earlier.Values.Max(), clock.Vandaag());
        if (chosen.Count > 0)
        {
            await VerstuurAsync(account, Herinneringsmail.Overzicht(account.Email!, account.Naam, chosen, thema.Value.Regio, options.Value.Basisadres.TrimEnd('/')), chosen.Select(c => c.Regel), false, cancellationToken);
        }
    }

    private async Task EscaleerAsync(List<WerkRegel> dates, List<Account> accounts, CancellationToken cancellationToken)
    {
        var ids = dates.ConvertAll(d => d.Id);
        var sent = (await db.Herinneringen.AsNoTracking().Where(h => ids.Contains(h.WerkId)).Select(h => new { h.WerkId, h.AccountId, h.Escalatie, h.VerstuurdOp }).ToListAsync(cancellationToken)).ToLookup(h => h.WerkId);
        var today = clock.Vandaag();
        var names = accounts.ToDictionary(a => a.Id, a => a.Naam);
        List<(WerkRegel Regel, IReadOnlyList<string> Herinnerd, DateOnly Eerst)> stuck = [];
        foreach (var item in WerkRegel.Sorteer(dates))
        {
            var reminders = sent[item.Id].Where(h => !h.Escalatie).ToList();
            var since = reminders.Count == 0 ? today : Kalender.Dag(reminders.Min(h => h.VerstuurdOp));
            if (since <= today.AddDays(-options.Value.EscalatieDagen) && !sent[item.Id].Any(h => h.Escalatie && Kalender.Dag(h.VerstuurdOp) > today.AddDays(-7)))
            {
                stuck.Add((item, [.. reminders.Select(h => names.GetValueOrDefault(h.AccountId, "een account dat niet meer meedoet")).Distinct(StringComparer.Ordinal)], since));
            }
        }

        foreach (var account in accounts.Where(a => stuck.Count > 0 && a.Rollen.Contains(nameof(Rol.Beheerder))))
        {
            await VerstuurAsync(account, Herinneringsmail.Escalatie(account.Email!, account.Naam, stuck, options.Value.Basisadres.TrimEnd('/')), stuck.Select(s => s.Regel), true, cancellationToken);
        }
    }

    private async Task VerstuurAsync(Account account, Mail mail, IEnumerable<WerkRegel> items, bool escalatie, CancellationToken cancellationToken)
    {
        var id = (await bezorger.BezorgAsync([mail], cancellationToken))[0];
        db.Herinneringen.AddRange(items.Select(i => Herinnering.Maak(account.Id, i.Id, i.Soort, escalatie, id, clock.GetUtcNow())));
        await db.SaveChangesAsync(cancellationToken);
    }
}
