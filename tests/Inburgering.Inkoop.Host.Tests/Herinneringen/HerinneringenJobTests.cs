// SPDX-License-Identifier: EUPL-1.2

using System.Net;
using Inburgering.Inkoop.Host.Accounts;
using Inburgering.Inkoop.Host.Database;
using Inburgering.Inkoop.Host.Herinneringen;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Jobs;
using Inburgering.Inkoop.TestSupport;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Inburgering.Inkoop.Host.Tests.Herinneringen;

/// <summary>The mail that people really get: the job runs, and the files in the mail folder are read.</summary>
public sealed class HerinneringenJobTests : IDisposable
{
    private static readonly DateOnly Maandag = new(2026, 11, 23);

    private readonly string map = Path.Combine(Path.GetTempPath(), $"inkoop-mail-{Guid.NewGuid():N}");

    public void Dispose()
    {
        if (Directory.Exists(map))
        {
            Directory.Delete(map, recursive: true);
        }
    }

    [Theory]
    [Databases]
    public async Task Job_OpMaandag_MailtHetOpenWerkEenKeerEnLegtHetVast(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        var manager = await AccountAsync(app, "manager@regio.example", Rol.Contractmanager);
        await AccountAsync(app, "nooit@regio.example", Rol.Contractmanager, a => a.Herinneringen = Herinneringsritme.Nooit);
        await AccountAsync(app, "weg@regio.example", Rol.Contractmanager, a => a.Geblokkeerd = true);

        // Act
        await RunAsync(app, "herinneringen");
        await RunAsync(app, "herinneringen");

        // Assert
        var mail = Assert.Single(Mails());
        Assert.Equal("manager@regio.example", Assert.IsType<MailboxAddress>(Assert.Single(mail.To)).Address);
        Assert.EndsWith("uw aandacht (1 te laat)", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("TE LAAT OF FOUT", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("http://localhost:5080/contracten/", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Testpersoon", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("D026-", mail.TextBody, StringComparison.Ordinal);
        await using var scope = app.Services.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<HostDbContext>().Herinneringen.ToListAsync();
        Assert.NotEmpty(rows);
        Assert.All(rows, r => Assert.Equal((manager.Id, mail.MessageId, false), (r.AccountId, r.Bericht, r.Escalatie)));
    }

    [Theory]
    [Databases]
    public async Task Job_NiemandPaktHetOp_SchrijftDeBeheerderEnZwijgtAlsIemandHetDoet(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        var manager = await AccountAsync(app, "manager@regio.example", Rol.Contractmanager);
        await AccountAsync(app, "beheer@regio.example", Rol.Beheerder, a => a.Herinneringen = Herinneringsritme.Nooit);
        await RunAsync(app, "herinneringen");
        var first = Mails();

        // Act
        app.Clock.Set(Maandag.AddDays(6));
        await RunAsync(app, "herinneringen");
        var early = Mails().Count;
        app.Clock.Set(Maandag.AddDays(7));
        await RunAsync(app, "herinneringen");
        var stuck = Mails().Where(m => m.Subject!.StartsWith("Niet opgepakt", StringComparison.Ordinal)).ToList();
        await PakAllesOpAsync(app, manager);
        app.Clock.Set(Maandag.AddDays(14));
        await RunAsync(app, "herinneringen");

        // Assert
        Assert.Single(first);
        Assert.Equal(1, early);
        var escalation = Assert.Single(stuck);
        Assert.Equal("beheer@regio.example", Assert.IsType<MailboxAddress>(Assert.Single(escalation.To)).Address);
        Assert.Contains("Herinnerd sinds 23 november 2026: Manager@regio.example", escalation.TextBody, StringComparison.OrdinalIgnoreCase);
        Assert.Single(Mails(), m => m.Subject!.StartsWith("Niet opgepakt", StringComparison.Ordinal));
    }

    [Theory]
    [Databases]
    public async Task Job_RapportageKomtNiet_HerinnertSteedsZwaarderEnBereiktDeBeheerder(DatabaseProvider provider)
    {
        // Arrange: the report over the third quarter is due on 14 November.
        await using var app = await StartAsync(provider);
        await AccountAsync(app, "manager@regio.example", Rol.Contractmanager);
        await AccountAsync(app, "school@regio.example", Rol.Aanbieder, a => (a.HeleRegio, a.Aanbieder) = (false, "TAALHAVEN"));
        await AccountAsync(app, "beheer@regio.example", Rol.Beheerder, a => a.Herinneringen = Herinneringsritme.Nooit);
        Dictionary<string, string> told = [];
        HashSet<string> seen = [];

        // Act
        foreach (var day in new[] { new DateOnly(2026, 11, 9), Maandag, new DateOnly(2026, 11, 30), new DateOnly(2026, 12, 14) })
        {
            app.Clock.Set(day);
            await RunAsync(app, "kwaliteit-bewijs");
            await RunAsync(app, "herinneringen");
            foreach (var mail in Mails().Where(m => seen.Add(m.MessageId!)))
            {
                told[$"{day:MM-dd} {Assert.IsType<MailboxAddress>(Assert.Single(mail.To)).Address.Split('@')[0]}"] = OverRapportage(mail.TextBody!);
            }
        }

        // Assert
        Assert.Equal(("", "Rapportage 2026-K3 inleveren | Lever de rapportage in"), (told["11-09 manager"], told["11-09 school"]));
        Assert.Equal("Rapportage 2026-K3 ontbreekt, 9 dagen te laat | Vraag de rapportage op", told["11-23 manager"]);
        Assert.Equal("", told["11-23 beheer"]);
        Assert.Equal("Rapportage 2026-K3 ontbreekt, 16 dagen te laat | Stuur een aanmaning", told["11-30 manager"]);
        Assert.Equal("Rapportage 2026-K3 inleveren | Lever de rapportage in", told["11-30 school"]);
        Assert.Equal(told["11-30 manager"], told["11-30 beheer"]);
        Assert.Equal("Rapportage 2026-K3 ontbreekt, 30 dagen te laat | Leg een bevinding vast en neem een stap op de ladder", told["12-14 manager"]);
        Assert.Equal(told["12-14 manager"], told["12-14 beheer"]);
    }

    [Theory]
    [Databases]
    public async Task Agenda_MetGeheimAdres_TotHetIngetrokkenOfGeblokkeerdIs(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        var manager = await AccountAsync(app, "manager@regio.example", Rol.Contractmanager);
        var old = (await SendAsync(app, manager, new MaakAgendaAdres())).Value;
        var secret = (await SendAsync(app, manager, new MaakAgendaAdres())).Value;
        using var client = app.Client(null);

        // Act
        var calendar = await client.GetStringAsync(new Uri(HerinneringServices.AgendaPad(secret), UriKind.Relative));
        var replaced = await client.GetAsync(new Uri(HerinneringServices.AgendaPad(old), UriKind.Relative));
        await WijzigAsync(app, manager.Id, a => a.Geblokkeerd = true);
        var blocked = await client.GetAsync(new Uri(HerinneringServices.AgendaPad(secret), UriKind.Relative));
        await WijzigAsync(app, manager.Id, a => a.Geblokkeerd = false);
        await SendAsync(app, manager, new TrekAgendaAdresIn());
        var withdrawn = await client.GetAsync(new Uri(HerinneringServices.AgendaPad(secret), UriKind.Relative));

        // Assert
        Assert.Contains("SUMMARY:IB-2022-01", calendar, StringComparison.Ordinal);
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound], [replaced.StatusCode, blocked.StatusCode, withdrawn.StatusCode]);
    }

    [Theory]
    [Databases]
    public async Task PakWerkOp_NietOpEigenLijst_BestaatNiet(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await StartAsync(provider);
        var manager = await AccountAsync(app, "manager@regio.example", Rol.Contractmanager);
        var elsewhere = await AccountAsync(app, "elders@regio.example", Rol.Contractmanager, a => (a.HeleRegio, a.Gemeenten) = (false, ["9999"]));
        var item = (await OpenAsync(app))[0];

        // Act
        var refused = await SendAsync(app, elsewhere, new PakWerkOp(item));
        var taken = await SendAsync(app, manager, new PakWerkOp(item));

        // Assert
        Assert.Equal("WERK_ONBEKEND", Assert.Single(refused.Errors).Code);
        Assert.True(taken.IsSuccess);
    }

    // What a mail says about that one report, and the step that it asks; empty when it is not in there.
    private static string OverRapportage(string text)
    {
        var item = text.ReplaceLineEndings("\n").Split("\n- ").FirstOrDefault(i => i.StartsWith("Rapportage 2026-K3", StringComparison.Ordinal) && i.Contains("IB-2022-01", StringComparison.Ordinal));
        var lines = item?.Split('\n') ?? [];
        return lines.Length == 0 ? "" : $"{lines[0]} | {lines[2].Trim().Split(": http")[0]}";
    }

    private static async Task RunAsync(HostApp app, string job)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Job);
        await scope.ServiceProvider.GetServices<IRecurringJob>().Single(j => j.Naam == job).RunAsync(CancellationToken.None);
    }

    private static async Task<Account> AccountAsync(HostApp app, string email, Rol rol, Action<Account>? change = null)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Job);
        var account = new Account { UserName = email, Email = email, Naam = email, Rollen = [rol.ToString()], HeleRegio = true };
        change?.Invoke(account);
        Assert.True((await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account, "een-lange-zin-voor-de-test")).Succeeded);
        return account;
    }

    private static async Task WijzigAsync(HostApp app, Guid id, Action<Account> change)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Job);
        var db = scope.ServiceProvider.GetRequiredService<HostDbContext>();
        change(await db.Accounts.SingleAsync(a => a.Id == id));
        await db.SaveChangesAsync();
    }

    private static async Task<T> SendAsync<T>(HostApp app, Account account, IRequest<T> message)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = ActorClaims.Van(account, Kanaal.Web);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(message);
    }

    private static async Task<List<Guid>> OpenAsync(HostApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetServices<ModuleDbContext>().Single(c => c.Module == "contracten").Werk.Where(w => w.Termijn != null && w.Rol == Rol.Contractmanager).Select(w => w.Id).ToListAsync();
    }

    private static async Task PakAllesOpAsync(HostApp app, Account account)
    {
        foreach (var item in await OpenAsync(app))
        {
            Assert.True((await SendAsync(app, account, new PakWerkOp(item))).IsSuccess);
        }
    }

    private List<MimeMessage> Mails() => Directory.Exists(map) ? [.. Directory.GetFiles(map, "*.eml").Order(StringComparer.Ordinal).Select(f => MimeMessage.Load(f))] : [];

    private async Task<HostApp> StartAsync(DatabaseProvider provider)
    {
        var app = await VoorbeeldRegio.StartAsync(provider, new Dictionary<string, string?> { ["Mail:Map"] = map }, Maandag);
        await RunAsync(app, "contract-sleuteldata");
        return app;
    }
}
