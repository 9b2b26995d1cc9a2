// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Inburgering.Inkoop.Host.Accounts;
using Inburgering.Inkoop.Host.Taken;
using Inburgering.Inkoop.Host.Toezicht;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;

namespace Inburgering.Inkoop.Host.Start;

/// <summary>The screens: Razor Pages, sign-in, static files and what every answer carries.</summary>
internal static class WebFace
{
    public static void AddWeb(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.WebHost.ConfigureKestrel(o => o.AddServerHeader = false);
        builder.AddToezicht();
        builder.AddSignIn();
        builder.AddTaken();
        services.AddMessages(typeof(WebFace).Assembly);
        services.AddScoped<WieBenIk>();
        services.AddScoped<Keuzes>();
        services.Configure<ThemaOptions>(builder.Configuration.GetSection(ThemaOptions.Sectie));
        services.Configure<Inkoopuitvoer.OcdsOptions>(builder.Configuration.GetSection(Inkoopuitvoer.OcdsOptions.Sectie));
        services.AddSingleton<Menu>();
        services.AddHttpContextAccessor();

        // Closed by default: what does not say otherwise needs a signed-in person.
        services.AddAttemptLimit(builder.Configuration);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddRazorPages(o =>
        {
            o.RootDirectory = "/Pages";
            o.Conventions.Add(new PageAccessConvention());
            o.Conventions.AddFolderRouteModelConvention("/", KleineLetters);
        })
        .AddMvcOptions(DutchBinding.Apply);
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddAntiforgery(o => SignInServices.Secure(o.Cookie, builder.Environment, "inkoop-formulier"));
        services.Configure<Microsoft.AspNetCore.Mvc.CookieTempDataProviderOptions>(o => SignInServices.Secure(o.Cookie, builder.Environment, "inkoop-melding"));
        services.AddResponseCompression(o =>
        {
            // Styles and scripts only: compressing pages with secrets over https tells an attacker about them (BREACH).
            o.EnableForHttps = true;
            o.MimeTypes = ["text/css", "text/javascript", "application/javascript"];
            o.Providers.Add<BrotliCompressionProvider>();
            o.Providers.Add<GzipCompressionProvider>();
        });
    }

    public static void UseWeb(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseWhen(IsPage, pages =>
        {
            pages.UseExceptionHandler("/fout/500");
            pages.UseStatusCodePagesWithReExecute("/fout/{0}");
        });
        app.UseResponseCompression();
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = c => c.Context.Response.Headers.CacheControl = c.Context.Request.Query.ContainsKey("v")
                ? "public, max-age=31536000, immutable"
                : "public, max-age=3600",
        });
        var dutch = new RequestCulture(CultureInfo.GetCultureInfo("nl-NL"));
        app.UseRequestLocalization(new RequestLocalizationOptions { DefaultRequestCulture = dutch, SupportedCultures = [dutch.Culture], SupportedUICultures = [dutch.UICulture], RequestCultureProviders = [] });
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<ActorMiddleware>();
        app.UseRateLimiter();
        app.UseMiddleware<VerplichteStap>();
        app.UseAuthorization();
        app.MapRazorPages();
        app.MapTaken();
        app.MapGezondheid();
        app.MapWellKnown();
    }

    /// <summary>GraphQL and REST have error answers of their own.</summary>
    // Addresses are in small letters, but what stands in them keeps its own: a form of a page about IB-2022-01 goes back to IB-2022-01.
    private static void KleineLetters(PageRouteModel page)
    {
        foreach (var route in page.Selectors.Select(s => s.AttributeRouteModel).OfType<AttributeRouteModel>().Where(r => r.Template?.Contains('{', StringComparison.Ordinal) == false))
        {
            route.Template = route.Template!.ToLowerInvariant();
        }
    }

    public static bool IsPage(HttpContext context) => ActorMiddleware.KanaalVan(context.Request.Path) == Kanaal.Web;
}
