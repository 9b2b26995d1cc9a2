// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Abstractions;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Kwaliteit.Dossiers;

/// <summary>A placement stop: from its first day no new placements; running ones go on (R06).</summary>
internal sealed class Stopbesluit : IGelogd
{
    private Stopbesluit()
    {
    }

    public Guid Id { get; private set; }

    public string Aanbieder { get; private set; } = "";

    public DateOnly Vanaf { get; private set; }

    /// <summary>Last day; null while it lasts. One open stop per provider (unique index).</summary>
    public DateOnly? Tot { get; private set; }

    public string Reden { get; private set; } = "";

    public string IngesteldDoor { get; private set; } = "";

    public string? RedenOpheffing { get; private set; }

    public string? OpgehevenDoor { get; private set; }

    public string LogSleutel => $"{Aanbieder}/{Vanaf:yyyy-MM-dd}";

    public static Stopbesluit Maak(string aanbieder, DateOnly vanaf, string reden, string door) =>
        new() { Id = Guid.CreateVersion7(), Aanbieder = aanbieder, Vanaf = vanaf, Reden = reden, IngesteldDoor = door };

    public Result HefOp(DateOnly tot, string reden, string door)
    {
        if (tot < Vanaf)
        {
            return DossierErrors.StopEindeVoorBegin(Vanaf);
        }

        Tot = tot;
        RedenOpheffing = reden;
        OpgehevenDoor = door;
        return Result.Success;
    }

    public Plaatsingsstop AlsFeit() => new(Vanaf, Tot, Reden);
}

/// <summary>Written approval of the keurmerk to move more than 15 running placements from one provider to another (R19).</summary>
internal sealed class Overdrachtsgoedkeuring : IGelogd
{
    private Overdrachtsgoedkeuring()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>The provider that gets the people.</summary>
    public string Aanbieder { get; private set; } = "";

    /// <summary>The provider that they leave.</summary>
    public string VanAanbieder { get; private set; } = "";

    public DateOnly GoedgekeurdOp { get; private set; }

    /// <summary>Reference of the letter in the gemeente's archive; the letter itself is not stored here.</summary>
    public string Kenmerk { get; private set; } = "";

    public string VastgelegdDoor { get; private set; } = "";

    public DateOnly? IngetrokkenOp { get; private set; }

    public string LogSleutel => $"{VanAanbieder}>{Aanbieder}/{GoedgekeurdOp:yyyy-MM-dd}";

    public static Overdrachtsgoedkeuring Maak(string aanbieder, string vanAanbieder, DateOnly goedgekeurdOp, string kenmerk, string door) => new()
    {
        Id = Guid.CreateVersion7(),
        Aanbieder = aanbieder,
        VanAanbieder = vanAanbieder,
        GoedgekeurdOp = goedgekeurdOp,
        Kenmerk = kenmerk,
        VastgelegdDoor = door,
    };

    public void TrekIn(DateOnly dag) => IngetrokkenOp ??= dag;
}
