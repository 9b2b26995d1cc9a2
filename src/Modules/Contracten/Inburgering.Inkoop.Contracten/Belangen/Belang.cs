// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Contracten.Belangen;

/// <summary>A colleague's interest in a provider: as long as it lasts, this colleague may not place people there (rule R20).</summary>
internal sealed class Belang : IGelogd
{
    private Belang()
    {
    }

    public Belang(string accountId, string accountNaam, string aanbieder, string omschrijving, DateTimeOffset nu)
    {
        Id = Guid.CreateVersion7();
        AccountId = accountId;
        AccountNaam = accountNaam;
        Aanbieder = aanbieder;
        Omschrijving = omschrijving;
        GemeldOp = nu;
    }

    public Guid Id { get; private set; }

    public string AccountId { get; private set; } = "";

    [Persoonsgegeven]
    public string AccountNaam { get; private set; } = "";

    public string Aanbieder { get; private set; } = "";

    [Persoonsgegeven]
    public string Omschrijving { get; private set; } = "";

    public DateTimeOffset GemeldOp { get; private set; }

    public DateTimeOffset? BeeindigdOp { get; private set; }

    public string LogSleutel => $"belang/{Id}";

    public Result Beeindig(DateTimeOffset nu)
    {
        if (BeeindigdOp is not null)
        {
            return BelangErrors.AlBeeindigd();
        }

        BeeindigdOp = nu;
        return Result.Success;
    }
}

internal static class BelangErrors
{
    public static Error Onbekend() => Error.NotFound("BELANG_ONBEKEND", "Dit belang is niet gevonden.");

    public static Error AlBeeindigd() => Error.Rule("BELANG_AL_BEEINDIGD", "Dit belang is al beëindigd.");

    public static Error BestaatAl(string aanbieder) => Error.Conflict("BELANG_BESTAAT_AL", $"Er is al een belang bij aanbieder ‘{aanbieder}’ gemeld voor dit account.", "Aanbieder");
}
