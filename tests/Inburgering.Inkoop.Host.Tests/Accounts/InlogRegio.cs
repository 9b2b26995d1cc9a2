// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Security.Cryptography;
using Inburgering.Inkoop.Host.Accounts;
using Inburgering.Inkoop.Host.Tests.Support;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Host.Tests.Accounts;

/// <summary>A Host with real accounts, and what somebody does to sign in with them.</summary>
internal static class InlogRegio
{
    public const string Email = "c.bakker@gemeente.example";
    public const string Wachtwoord = "een lange zin met spaties";

    public static Task<HostApp> StartAsync(DatabaseProvider provider, bool tweedeFactor = false, params (string Key, string Value)[] settings) =>
        HostApp.StartAsync(provider, settings.Append(("Inloggen:TweedeFactorVerplicht", tweedeFactor.ToString())).ToDictionary(s => s.Item1, s => (string?)s.Item2, StringComparer.Ordinal));

    /// <summary>Makes an account of a consulent of one gemeente; without password it signs in through the organisation only.</summary>
    public static async Task<Guid> MaakAsync(HostApp app, string? password = Wachtwoord, Action<Account>? change = null)
    {
        var account = new Account { UserName = Email, Email = Email, Naam = "C. Bakker", Rollen = [nameof(Rol.Consulent)], Gemeenten = ["0626"], LockoutEnabled = true };
        change?.Invoke(account);
        await MetAsync(app, users => password is null ? users.CreateAsync(account) : users.CreateAsync(account, password));
        return account.Id;
    }

    /// <summary>The account as it is stored.</summary>
    public static async Task<Account> LeesAsync(HostApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByEmailAsync(Email))!;
    }

    public static async Task MetAsync(HostApp app, Func<UserManager<Account>, Task<IdentityResult>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Job);
        var outcome = await work(scope.ServiceProvider.GetRequiredService<UserManager<Account>>());
        Assert.True(outcome.Succeeded, string.Join("; ", outcome.Errors.Select(e => e.Description)));
    }

    public static Task<Antwoord> LogInAsync(this Bezoeker bezoeker, string password = Wachtwoord, string email = Email, string path = "/inloggen") =>
        bezoeker.StuurAsync(path, null, ("Email", email), ("Wachtwoord", password));

    /// <summary>The code that an app shows now for a key (RFC 6238: SHA-1, 30 seconds, 6 digits).</summary>
    public static string Code(string key)
    {
        var counter = BitConverter.GetBytes(System.Net.IPAddress.HostToNetworkOrder(DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30));
#pragma warning disable CA5350 // The standard says SHA-1.
        var hash = HMACSHA1.HashData(Base32(key), counter);
#pragma warning restore CA5350
        var at = hash[^1] & 0xF;
        var number = ((hash[at] & 0x7F) << 24) | (hash[at + 1] << 16) | (hash[at + 2] << 8) | hash[at + 3];
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Base32(string text)
    {
        List<byte> bytes = [];
        int buffer = 0, bits = 0;
        foreach (var letter in text.ToUpperInvariant())
        {
            buffer = (buffer << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal);
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(buffer >> bits));
                buffer &= (1 << bits) - 1;
            }
        }

        return [.. bytes];
    }
}
