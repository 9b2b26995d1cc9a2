// SPDX-License-Identifier: EUPL-1.2

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Inburgering.Inkoop.Host.Accounts;

/// <summary>Signing in through the organisation's own identity provider; on when <c>Oidc:Authority</c> is configured.</summary>
internal sealed class OidcOptions
{
    public const string Sectie = "Oidc";
    public const string Schema = "Oidc";

    /// <summary>Address of the identity provider; empty = off.</summary>
    public string? Authority { get; set; }

    /// <summary>What we are called there.</summary>
    public string? ClientId { get; set; }

    /// <summary>Secret; from the environment or a secret store, never from a file in git.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>Words on the button.</summary>
    public string Naam { get; set; } = "Inloggen met uw organisatie";

    /// <summary>Claim that holds the address with which the account was made.</summary>
    public string EmailClaim { get; set; } = "email";
}

internal static class OidcServices
{
    public static void AddOidc(this AuthenticationBuilder authentication, IConfiguration configuration, IHostEnvironment environment)
    {
        authentication.Services.Configure<OidcOptions>(configuration.GetSection(OidcOptions.Sectie));
        var settings = configuration.GetSection(OidcOptions.Sectie).Get<OidcOptions>();
        if (string.IsNullOrEmpty(settings?.Authority))
        {
            return;
        }

        authentication.AddOpenIdConnect(OidcOptions.Schema, settings.Naam, o =>
        {
            o.SignInScheme = IdentityConstants.ExternalScheme;
            o.Authority = settings.Authority;
            o.ClientId = settings.ClientId;
            o.ClientSecret = settings.ClientSecret;

            // A developer may try it with an identity provider on the same machine.
            o.RequireHttpsMetadata = !environment.IsDevelopment();
            o.ResponseType = OpenIdConnectResponseType.Code;
            o.UsePkce = true;
            o.MapInboundClaims = false;
            o.GetClaimsFromUserInfoEndpoint = true;
            o.SaveTokens = false;
            o.CallbackPath = "/inloggen/oidc";
            o.SignedOutCallbackPath = "/uitloggen/oidc";
            o.Scope.Clear();
            o.Scope.Add("openid");
            o.Scope.Add("profile");
            o.Scope.Add("email");
            o.TokenValidationParameters.NameClaimType = "name";

            // The answer of the provider is data of a person; its details stay out of the log and off the screen.
            o.Events.OnRemoteFailure = c =>
            {
                c.Response.Redirect("/inloggen?mislukt=true");
                c.HandleResponse();
                return Task.CompletedTask;
            };
        });
    }
}
