// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;

namespace Inburgering.Inkoop.Host.Accounts;

/// <summary>Makes passwords, secrets and codes that people can read aloud.</summary>
internal static class TijdelijkWachtwoord
{
    // No 0/o, 1/l/i: they look alike.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Four groups of four: about 79 bits.</summary>
    public static string Maak() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));

    /// <summary>A secret of a program: 256 bits.</summary>
    public static string Geheim() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
