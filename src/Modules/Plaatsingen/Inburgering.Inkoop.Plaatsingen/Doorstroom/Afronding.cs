// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Inburgering.Inkoop.Plaatsingen.Doorstroom;

/// <summary>
/// Unbiased random rounding to a multiple of five that always rounds the same count of the same group the same way, so that asking again
/// averages nothing out. A count below five is never shown, so what is shown is at least five.
/// </summary>
internal static class Afronding
{
    /// <summary>The base.</summary>
    public const int Basis = 5;

    /// <summary>Rounds up with a chance of remainder ÷ 5, drawn from the secret, the group and the count.</summary>
    public static int Rond(byte[] zout, string groep, int aantal)
    {
        var rest = aantal % Basis;
        if (rest == 0)
        {
            return aantal;
        }

        var draw = BinaryPrimitives.ReadUInt32BigEndian(HMACSHA256.HashData(zout, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{groep}#{aantal}"))));
        return draw < (ulong)rest * (1UL << 32) / Basis ? aantal - rest + Basis : aantal - rest;
    }

    /// <summary>True when this count could have been shown as this number.</summary>
    public static bool Kan(int getoond, int aantal) => getoond == 0 ? aantal == 0 : aantal >= Afscherming.Grens && Math.Abs(getoond - aantal) < Basis;
}
