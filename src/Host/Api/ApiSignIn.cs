// SPDX-License-Identifier: EUPL-1.2

using System.Security.Claims;
using System.Security.Cryptography;
using Inburgering.Inkoop.Host.Accounts;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using OpenIddict.Validation.AspNetCore;

namespace Inburgering.Inkoop.Host.Api;

/// <summary>
/// Client credentials (RFC 6749 section 4.4) for systems of providers and of the region. A token says only which client it is; what the client may do is
/// read from its registration with every request, so that a change or a withdrawal counts at once.
/// </summary>
internal static class ApiSignIn
{
    public const string TokenPath = "/connect/token";

    /// <summary>Chooses between the token of a client and the session of a person.</summary>
    public const string Scheme = "inkoop";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    public static void AddApiSignIn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOpenIddict()
            .AddServer(o =>
            {
                o.SetTokenEndpointUris(TokenPath).AllowClientCredentialsFlow().SetAccessTokenLifetime(Lifetime);

                // Tokens are sealed by data protection, whose keys are in the database and shared by all Hosts. No other kind of token is
                // given out, so the keys that the server insists on protect nothing and may die with the process. They are of kinds that are made
                // at once: two RSA keys would take the first request more than a second.
                o.UseDataProtection();
                o.AddEncryptionKey(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32))).AddEphemeralSigningKey(SecurityAlgorithms.EcdsaSha256);
                o.DisableTokenStorage();
                var web = o.UseAspNetCore().EnableTokenEndpointPassthrough();
                if (builder.Environment.IsDevelopment())
                {
                    web.DisableTransportSecurityRequirement();
                }
            })
            .AddValidation(o =>
            {
                o.UseLocalServer();
                o.UseDataProtection();
                o.UseAspNetCore();
            });
        services.AddAuthentication().AddPolicyScheme(Scheme, null, o => o.ForwardDefaultSelector = context =>
            HasToken(context) ? OpenIddictValidationAspNetCoreDefaults.AuthenticationScheme : IdentityConstants.ApplicationScheme);
        services.Configure<AuthenticationOptions>(o => o.DefaultAuthenticateScheme = Scheme);
        services.AddScoped<IClaimsTransformation, ApiClientClaims>();
        services.AddScoped<ApiClients>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, ApiAuthorizationResult>();
    }

    public static void MapApiSignIn(this IEndpointRouteBuilder app) =>
        app.MapPost(TokenPath, TokenAsync).AllowAnonymous().ExcludeFromDescription().WithDisplayName("Token");

    // Pages are for people: a token opens the interfaces for systems only.
    internal static bool HasToken(HttpContext context) =>
        ActorMiddleware.KanaalVan(context.Request.Path) != SharedKernel.Access.Kanaal.Web
        && context.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase);

    private static async Task<Microsoft.AspNetCore.Http.IResult> TokenAsync(HttpContext context, ApiClients clients, CancellationToken cancellationToken)
    {
        // The server has checked id and secret before it comes here.
        var request = context.GetOpenIddictServerRequest()!;
        if (await clients.FindAsync(request.ClientId!, cancellationToken) is null)
        {
            return Results.Forbid(
                new AuthenticationProperties(new Dictionary<string, string?>
                {
                    [OpenIddictServerAspNetCoreConstants.Properties.Error] = OpenIddictConstants.Errors.InvalidClient,
                    [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = "Deze client is ingetrokken.",
                }),
                [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
        }

        var identity = new ClaimsIdentity(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
        identity.AddClaim(new Claim(OpenIddictConstants.Claims.Subject, request.ClientId!));
        identity.SetDestinations(_ => [OpenIddictConstants.Destinations.AccessToken]);
        return Results.SignIn(new ClaimsPrincipal(identity), authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }
}
