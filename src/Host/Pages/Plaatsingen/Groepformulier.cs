// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Groepen;

namespace Inburgering.Inkoop.Host.Pages.Plaatsingen;

/// <summary>A page with the fields of a group.</summary>
public interface IGroepformulier
{
    /// <summary>What was typed.</summary>
    GroepInvoer Groep { get; }
}

/// <summary>The fields of a group as they are typed.</summary>
public sealed class GroepInvoer
{
    public DateOnly? StartOp { get; set; }

    public int? Maximum { get; set; }

    public Groepsvorm? Vorm { get; set; }

    public string? Locatie { get; set; }

    /// <summary>As the message wants it; what is empty fails its check.</summary>
    public GroepGegevens Gegevens() => new(StartOp ?? default, Maximum ?? 0, Vorm ?? (Groepsvorm)(-1), string.IsNullOrWhiteSpace(Locatie) ? null : Locatie.Trim());

    /// <summary>The fields of a group that exists.</summary>
    public static GroepInvoer Van(LesgroepRegel groep) => new() { StartOp = groep.StartOp, Maximum = groep.Maximum, Vorm = groep.Vorm, Locatie = groep.Locatie };
}
