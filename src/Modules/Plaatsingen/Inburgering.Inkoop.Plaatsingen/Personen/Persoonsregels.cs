// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Tijd;

namespace Inburgering.Inkoop.Plaatsingen.Personen;

/// <summary>Shape of what is recorded of a person, the same on screens, in GraphQL and on import.</summary>
internal static class Persoonsregels
{
    public const string DossiernummerPatroon = @"^[A-Za-z0-9][A-Za-z0-9./_-]{0,39}$";

    private static readonly DateOnly Oudste = new(1900, 1, 1);

    public static bool GeboortedatumKan(DateOnly day, TimeProvider clock) => day >= Oudste && NietInToekomst(day, clock);

    public static bool NietInToekomst(DateOnly day, TimeProvider clock) => day <= clock.Vandaag();

    /// <summary>Nine digits that pass the check of a burgerservicenummer (the "elfproef"): it must not get in by mistake.</summary>
    public static bool LijktOpBsn(string? text)
    {
        if (text is not { Length: 9 } || !text.All(char.IsAsciiDigit))
        {
            return false;
        }

        var sum = -(text[8] - '0');
        for (var i = 0; i < 8; i++)
        {
            sum += (9 - i) * (text[i] - '0');
        }

        return sum % 11 == 0;
    }
}
