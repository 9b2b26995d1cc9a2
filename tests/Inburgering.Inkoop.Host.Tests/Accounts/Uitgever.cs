// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Inburgering.Inkoop.Host.Tests.Accounts;

/// <summary>An identity provider of an organisation: discovery, keys and the exchange of a code for a signed token. It lets in whoever it is told.</summary>
internal sealed class Uitgever : IAsyncDisposable
{
    public const string ClientId = "inkoop";
    public const string Geheim = "alleen-voor-deze-test";

    private readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "test" };
    private readonly WebApplication app;
    private Dictionary<string, object> claims = [];
    private string challenge = "";

    private Uitgever()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Urls"] = "http://127.0.0.1:0" });
        app = builder.Build();
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = Adres,
            ["authorization_endpoint"] = Adres + "/authorize",
            ["token_endpoint"] = Adres + "/token",
            ["jwks_uri"] = Adres + "/jwks",
            ["response_types_supported"] = new[] { "code" },
            ["subject_types_supported"] = new[] { "public" },
            ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        }));
        app.MapGet("/jwks", () =>
        {
            var parameters = key.Rsa.ExportParameters(includePrivateParameters: false);
            return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", kid = key.KeyId, alg = "RS256", n = Base64UrlEncoder.Encode(parameters.Modulus!), e = Base64UrlEncoder.Encode(parameters.Exponent!) } } });
        });
        app.MapPost("/token", async (HttpRequest request) => Ruil(await request.ReadFormAsync()));
    }

    public string Adres => app.Urls.First();

    public static async Task<Uitgever> StartAsync()
    {
        var made = new Uitgever();
        await made.app.StartAsync();
        return made;
    }

    /// <summary>Says who signs in at the address to which somebody was sent; gives the fields of the form with which the browser comes back.</summary>
    public (string Name, string Value)[] Laat(string authorize, params (string Claim, object Value)[] person)
    {
        Assert.StartsWith(Adres + "/authorize?", authorize, StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(new Uri(authorize).Query);
        Assert.Equal(("code", ClientId, "S256"), (query["response_type"].ToString(), query["client_id"].ToString(), query["code_challenge_method"].ToString()));
        challenge = query["code_challenge"].ToString();
        claims = person.ToDictionary(p => p.Claim, p => p.Value, StringComparer.Ordinal);
        claims["nonce"] = query["nonce"].ToString();
        return [("code", "een-code"), ("state", query["state"].ToString())];
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Rsa.Dispose();
    }

    private IResult Ruil(IFormCollection form)
    {
        var proof = Base64UrlEncoder.Encode(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        if (form["code"] != "een-code" || form["client_id"] != ClientId || form["client_secret"] != Geheim || proof != challenge)
        {
            return Results.BadRequest(new { error = "invalid_grant" });
        }

        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Adres,
            Audience = ClientId,
            NotBefore = DateTime.UtcNow.AddMinutes(-5),
            IssuedAt = DateTime.UtcNow,
            Expires = DateTime.UtcNow.AddMinutes(5),
            Claims = claims,
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.RsaSha256),
        });
        return Results.Json(new { access_token = "een-token", token_type = "Bearer", expires_in = 300, id_token = token });
    }
}
