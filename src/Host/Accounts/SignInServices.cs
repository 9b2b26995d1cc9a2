// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Inburgering.Inkoop.Host.Accounts.Beheer;
using Inburgering.Inkoop.Host.Database;
using Inburgering.Inkoop.Host.Start;
using Inburgering.Inkoop.SharedKernel;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Inburgering.Inkoop.Host.Accounts;

/// <summary>Registration of accounts, sessions and the keys that protect them.</summary>
internal static class SignInServices
{
    private const string Begin = "inkoop.begin";

    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOpenIddict().AddCore(o => o.UseEntityFrameworkCore()
            .UseDbContext<HostDbContext>()
            .ReplaceDefaultEntities<ApiClient, ApiAutorisatie, ApiScope, ApiToken, Guid>());

        var keys = services.AddDataProtection().SetApplicationName("Inburgering.Inkoop");
        if (builder.Configuration["Sleutels:Certificaat"] is { Length: > 0 } certificate)
        {
            // Who can read the database can then not sign in as somebody else with the keys in it.
            keys.ProtectKeysWithCertificate(X509CertificateLoader.LoadPkcs12FromFile(certificate, builder.Configuration["Sleutels:Wachtwoord"]));
        }
        else if (builder.Environment.IsDevelopment())
        {
            builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        }

        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(p => new ConfigureOptions<KeyManagementOptions>(
            o => o.XmlRepository = new Sleutelring(p.GetRequiredService<IServiceScopeFactory>())));

        services.Configure<InloggenOptions>(builder.Configuration.GetSection(InloggenOptions.Sectie));
        services.AddSingleton<EersteBeheerder>();
        services.AddScoped<BereikControle>();
        services.AddRecurringJob<RuimInloggegevensOpJob>();
        services.AddScoped<IUserStore<Account>, UserOnlyStore<Account, HostDbContext, Guid, AccountClaim, AccountLogin, AccountToken>>();
        services.AddIdentityCore<Account>(o =>
            {
                o.Password.RequiredLength = 12;
                o.Password.RequireDigit = false;
                o.Password.RequireLowercase = false;
                o.Password.RequireUppercase = false;
                o.Password.RequireNonAlphanumeric = false;
                o.Password.RequiredUniqueChars = 5;
                o.User.RequireUniqueEmail = true;
                o.Lockout.MaxFailedAccessAttempts = 5;
                o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddSignInManager<InkoopSignInManager>()
            .AddErrorDescriber<DutchIdentityErrors>()
            .AddDefaultTokenProviders()
            .AddClaimsPrincipalFactory<AccountClaimsFactory>();
        var authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        authentication.AddIdentityCookies();
        authentication.AddOidc(builder.Configuration, builder.Environment);

        // A changed role, a new password or a block counts within a minute, also in a session that runs.
        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.FromMinutes(1));
        ConfigureCookies(builder);
    }

    private static void ConfigureCookies(WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection(InloggenOptions.Sectie).Get<InloggenOptions>() ?? new InloggenOptions();
        builder.Services.ConfigureApplicationCookie(o =>
        {
            o.LoginPath = "/inloggen";
            o.LogoutPath = "/uitloggen";
            o.ReturnUrlParameter = "terug";
            o.ExpireTimeSpan = TimeSpan.FromMinutes(settings.SessieMinuten);
            o.SlidingExpiration = true;
            Secure(o.Cookie, builder.Environment, "inkoop");

            // A program wants a status, not a page to sign in.
            o.Events.OnRedirectToLogin = c => Answer(c, StatusCodes.Status401Unauthorized);

            // The status, with our own page for it; a redirect would turn a refusal into "200 OK".
            o.Events.OnRedirectToAccessDenied = c =>
            {
                c.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
            o.Events.OnSigningIn = c =>
            {
                c.Properties.Items.TryAdd(Begin, c.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
                return Task.CompletedTask;
            };
            o.Events.OnValidatePrincipal = async c =>
            {
                var now = c.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
                if (!c.Properties.Items.TryGetValue(Begin, out var text) || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var begin) || now - begin > TimeSpan.FromHours(settings.SessieUren))
                {
                    c.RejectPrincipal();
                    return;
                }

                await SecurityStampValidator.ValidatePrincipalAsync(c);
            };
        });
        foreach (var (scheme, name) in new[] { (IdentityConstants.TwoFactorUserIdScheme, "inkoop-code"), (IdentityConstants.ExternalScheme, "inkoop-extern"), (IdentityConstants.TwoFactorRememberMeScheme, "inkoop-onthoud") })
        {
            builder.Services.Configure<CookieAuthenticationOptions>(scheme, o => Secure(o.Cookie, builder.Environment, name));
        }
    }

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (WebFace.IsPage(context.HttpContext))
        {
            context.Response.Redirect(context.RedirectUri);
        }
        else
        {
            context.Response.StatusCode = status;
        }

        return Task.CompletedTask;
    }

    /// <summary>
    /// A <c>__Host-</c> cookie is refused by browsers unless it is Secure, has path / and no domain. Development runs on plain http, so
    /// there the prefix is left off.
    /// </summary>
    public static void Secure(CookieBuilder cookie, IHostEnvironment environment, string name)
    {
        cookie.Name = environment.IsDevelopment() ? name : $"__Host-{name}";
        cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.IsEssential = true;
    }
}
