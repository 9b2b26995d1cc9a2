// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Concurrent;
using Inburgering.Inkoop.Host.Accounts;
using Inburgering.Inkoop.Host.Api;
using Inburgering.Inkoop.Host.Importeren;
using Inburgering.Inkoop.Host.Start;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Events;
using Inburgering.Inkoop.SharedKernel.Jobs;
using Inburgering.Inkoop.TestSupport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace Inburgering.Inkoop.BrowserTests.Support;

/// <summary>The real application with the sample region imported, and one browser, for all tests of this assembly.</summary>
public sealed class Site : IAsyncLifetime
{
    /// <summary>Says in an answer which page made it; added by the test only.</summary>
    public const string PageHeader = "X-Test-Page";

    private static readonly string[] BrowserFlags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
    private readonly ConcurrentQueue<string> fouten = new();
    private readonly string folder = Directory.CreateTempSubdirectory("inkoop-browser-").FullName;
    private readonly Dictionary<Rol, Lazy<Task<Crawl>>> crawls = [];
    private static readonly DateOnly Vandaag = new(2026, 11, 24);
    private readonly TestClock clock = new(DateTimeOffset.MinValue);
    private WebApplication app = null!;
    private IPlaywright playwright = null!;

    public IBrowser Browser { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    /// <summary>Names of all pages that the application has.</summary>
    public IReadOnlySet<string> Pages { get; private set; } = new HashSet<string>();

    public async Task InitializeAsync()
    {
        if (Chromium.Reason is not null)
        {
            return;
        }

        app = Build();
        await app.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);
        await FillAsync();

        // Its page is there as long as the code was not used, so that it can be looked at.
        await app.Services.GetRequiredService<EersteBeheerder>().BeginAsync(app.Services, TextWriter.Null, CancellationToken.None);
        await DemoAccounts.MaakAsync(app.Services);
        await DemoClient.MaakAsync(app.Services);
        await BeoordelaarsAsync();
        app.UseFaces();
        await app.StartAsync();
        Address = new Uri(app.Urls.First());
        Pages = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.Select(e => e.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (email, _, rol, _, _) in DemoAccounts.Lijst)
        {
            crawls[rol] = new Lazy<Task<Crawl>>(() => Crawl.WalkAsync(Address, email));
        }

        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium.Path ?? throw new InvalidOperationException("Chromium is not installed; in CI the browser tests must run. Set INKOOP_CHROMIUM."),
            Args = BrowserFlags,
        });
        await UploadAsync();
    }

    public async Task DisposeAsync()
    {
        if (app is null)
        {
            return;
        }

        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        playwright?.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        Directory.Delete(folder, true);
    }

    /// <summary>Devices in every state, and what happens outside the screens.</summary>
    internal DeviceVulling Devices => new(app.Services);

    /// <summary>Delivers events and runs the sweeps, as happens in a night.</summary>
    public async Task NachtAsync()
    {
        await app.Services.GetRequiredService<OutboxRelay>().DeliverAsync(CancellationToken.None);
        await using var jobs = app.Services.CreateAsyncScope();
        jobs.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Job);
        foreach (var job in jobs.ServiceProvider.GetServices<IRecurringJob>().Where(j => j.Naam.StartsWith("devices-", StringComparison.Ordinal)))
        {
            await job.RunAsync(CancellationToken.None);
        }
    }

    /// <summary>Does something as the system, outside the screens.</summary>
    internal Task<TResult> DoeAsync<TResult>(MediatR.IRequest<TResult> message)
        where TResult : SharedKernel.Results.IResult<TResult> => app.Services.DoeAsync(message);

    /// <summary>Somebody who signs in with a code from an app after the password of the demo.</summary>
    public async Task<string> MetTweedeFactorAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Job);
        var users = scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<Account>>();
        var account = new Account { UserName = "twee@demo.example", Email = "twee@demo.example", Naam = "Twee Stappen", Rollen = [nameof(Rol.Consulent)], HeleRegio = true, LockoutEnabled = true };
        foreach (var step in new Func<Task<Microsoft.AspNetCore.Identity.IdentityResult>>[] { () => users.CreateAsync(account, DemoAccounts.Wachtwoord), () => users.ResetAuthenticatorKeyAsync(account), () => users.SetTwoFactorEnabledAsync(account, true) })
        {
            var outcome = await step();
            Assert.True(outcome.Succeeded, string.Join("; ", outcome.Errors.Select(e => e.Code)));
        }

        return account.Email;
    }

    /// <summary>Makes tenders as people make them.</summary>
    internal InkoopVulling Inkoop => new(app.Services);

    /// <summary>Sets the clock to this many days after today; 0 puts it back. Who was signed in may not be any more.</summary>
    public void ZetDag(int later) => clock.Set(Vandaag.AddDays(later));

    /// <summary>All pages that a role finds by following links; walked once.</summary>
    public Task<Crawl> CrawlAsync(Rol rol) => crawls[rol].Value;

    /// <summary>A browser window in which this role is signed in.</summary>
    public Task<IBrowserContext> SignedInAsync(Rol rol, BrowserNewContextOptions? options = null) =>
        SignedInAsync(DemoAccounts.Lijst.First(a => a.Rol == rol).Email, options);

    /// <summary>Signed in as one account; all of them have the password of the demo.</summary>
    public async Task<IBrowserContext> SignedInAsync(string email, BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions();
        options.BaseURL = Address.ToString();
        options.Locale = "nl-NL";
        var context = await Browser.NewContextAsync(options);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/inloggen");
        await page.GetByLabel("E-mailadres").FillAsync(email);
        await page.GetByLabel("Wachtwoord", new PageGetByLabelOptions { Exact = true }).FillAsync(DemoAccounts.Wachtwoord);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Inloggen" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Vandaag", Level = 1 }).WaitForAsync();
        await page.CloseAsync();
        return context;
    }

    /// <summary>What the application logged as an error since it started.</summary>
    public IReadOnlyCollection<string> Fouten => fouten;

    private WebApplication Build()
    {
        var builder = HostServices.CreateBuilder([], HostFolder());
        builder.Environment.EnvironmentName = "Development";
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [$"{DatabaseOptions.Sectie}:Provider"] = nameof(DatabaseProvider.Sqlite),
            [$"{DatabaseOptions.Sectie}:ConnectionString"] = $"Data Source={Path.Combine(folder, "inkoop.db")}",
            ["Urls"] = "http://127.0.0.1:0",
            [$"{ImportOptions.Sectie}:{nameof(ImportOptions.Map)}"] = Path.Combine(folder, "importen"),
            ["Bestanden:Map"] = Path.Combine(folder, "bestanden"),
            ["Taken:Aan"] = "false",
            ["Inloggen:PogingenPerMinuut"] = "1000",
            ["Inloggen:TweedeFactorVerplicht"] = "false",
        });
        builder.Services.AddSingleton<ILoggerProvider>(_ => new Foutenlog(fouten));
        builder.AddInkoop();
        builder.AddFaces();
        clock.Set(Vandaag);
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        builder.Services.AddSingleton<IStartupFilter>(new NamePage());
        return builder.Build();
    }

    // Styles and scripts are served from the project's own folder, as when somebody runs it from source.
    private static string HostFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var host = Path.Combine(folder.FullName, "src", "Host");
            if (Directory.Exists(Path.Combine(host, "wwwroot", "lib")))
            {
                return host;
            }
        }

        throw new InvalidOperationException("src/Host/wwwroot/lib is not there: build the Host first.");
    }

    private async Task FillAsync()
    {
        await ImportAsync(Path.Combine(AppContext.BaseDirectory, "voorbeeld"));
        await ImportAsync(Extra());
        await app.Services.GetRequiredService<OutboxRelay>().DeliverAsync(CancellationToken.None);

        var tenders = new InkoopVulling(app.Services);
        await tenders.VoorbereidingAsync("IT-2026-01");
        await tenders.GeslotenAsync("IT-2026-02");
        await tenders.BeoordeeldAsync("IT-2026-03", consensus: true);
        await tenders.VoorbereidingAsync("IT-2026-04");
        await tenders.GegundAsync("IT-2026-06", bezwaar: true);

        // Awarded a month ago: the standstill is over.
        clock.Set(Vandaag.AddDays(-30));
        await tenders.GegundAsync("IT-2026-07", bezwaar: false);
        clock.Set(Vandaag);
        await new KwaliteitVulling(app.Services).VulAsync();
        await new ContractVulling(app.Services).VulAsync(Vandaag);
        await new RegioVulling(app.Services).VulAsync();
        await new PlaatsingVulling(app.Services).VulAsync(Vandaag);

        await Devices.VulAsync();

        // The sweeps fill the work lists, as they do every night.
        await using var jobs = app.Services.CreateAsyncScope();
        jobs.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Job);
        foreach (var job in jobs.ServiceProvider.GetServices<IRecurringJob>())
        {
            await job.RunAsync(CancellationToken.None);
        }

        await app.Services.GetRequiredService<OutboxRelay>().DeliverAsync(CancellationToken.None);
    }

    private async Task ImportAsync(string bundle)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Opdrachtregel);
        var result = await scope.ServiceProvider.GetRequiredService<Importeur>().VoerUitAsync(new ImportOpdracht(bundle, "voorbeeld", Actor.Systeem(Kanaal.Opdrachtregel), false, false), null, CancellationToken.None);
        if (!result.Gelukt)
        {
            throw new InvalidOperationException("The sample was not imported: " + string.Join("; ", result.Meldingen.Take(5)));
        }
    }

    // The sample has running contracts only; one that is not active yet and one that is over have pages of their own.
    private string Extra()
    {
        var bundle = Directory.CreateDirectory(Path.Combine(folder, "extra")).FullName;
        File.WriteAllText(Path.Combine(bundle, "contracten.csv"), """
            contract;aanbieder;soort;onderaannemers;gemeenten;ingangsdatum;einddatum;verlengingen_maanden;opzegtermijn_maanden;plafond_euro;rapportagefrequentie;status
            IB-2021-01;TAALHAVEN;Raamovereenkomst;;0626;2021-01-01;2025-12-31;;6;100000,00;Kwartaal;Actief
            IB-2027-01;TAALHAVEN;Raamovereenkomst;;0626;2027-01-01;2029-12-31;1x12;6;100000,00;Kwartaal;Concept
            IB-2026-01;TAALHAVEN;Raamovereenkomst;;0626;2026-01-01;2028-12-31;1x12;6;500000,00;Kwartaal;Actief
            """);

        // One place, which is taken below: from a full lot somebody goes to its waiting list.
        File.WriteAllText(Path.Combine(bundle, "percelen.csv"), """
            contract;perceel;route;prijsmodel;tarief_euro;tarief_vanaf;tarief_tot;uren_inbegrepen;capaciteit;max_wachttijd_dagen;inhaallessen_voor;devicebedrag_euro;max_groepsgrootte
            IB-2026-01;B1;B1;PerUur;16,90;2026-01-01;;;1;28;Gemeente;350,00;20
            """);
        return bundle;
    }

    // Through the page itself, so that its task belongs to somebody who can see it.
    private async Task UploadAsync()
    {
        await using var context = await SignedInAsync(Rol.Contractmanager);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/importeren");
        await page.GetByLabel("Bestand", new PageGetByLabelOptions { Exact = true }).SetInputFilesAsync(Path.Combine(folder, "extra", "contracten.csv"));
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Controleer het bestand" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Wilt u dit opslaan?" }).WaitForAsync();
    }

    // The demo contract manager and consulent have score sheets to fill in.
    private async Task BeoordelaarsAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<Account>>();
        List<(string Id, string Naam)> people = [];
        foreach (var (email, name, _, _, _) in DemoAccounts.Lijst.Where(a => a.Rol is Rol.Contractmanager or Rol.Consulent))
        {
            people.Add(((await users.FindByNameAsync(email))!.Id.ToString(), name));
        }

        await new InkoopVulling(app.Services).BeoordeeldAsync("IT-2026-05", consensus: false, people);
    }

    private sealed class NamePage : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => builder =>
        {
            builder.Use(async (context, rest) =>
            {
                context.Response.OnStarting(() =>
                {
                    if (context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
                    {
                        context.Response.Headers[PageHeader] = page.ViewEnginePath;
                    }

                    return Task.CompletedTask;
                });
                await rest(context);
            });
            next(builder);
        };
    }
}

/// <summary>One application and one browser for all tests.</summary>
[CollectionDefinition("Site")]
public sealed class SiteDefinition : ICollectionFixture<Site>;
