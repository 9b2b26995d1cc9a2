// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Access;

namespace Inburgering.Inkoop.SharedKernel.Werk;

/// <summary>How urgent an item looks on a work list.</summary>
public enum Ernst
{
    /// <summary>To know.</summary>
    Info,

    /// <summary>Comes due.</summary>
    LetOp,

    /// <summary>Late or broken.</summary>
    Fout,
}

/// <summary>One thing that somebody has to do, with a term and one next step.</summary>
public sealed class WerkItem
{
    private string? gemeente;
    private string? aanbieder;

    private WerkItem()
    {
    }

    /// <summary>Makes an item; the key makes a second sweep find the first one's item.</summary>
    public WerkItem(string sleutel, Rol rol, Ernst ernst, string titel, string waar, string volgendeStap, string pad, DateOnly? termijn, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        Sleutel = sleutel;
        Rol = rol;
        AangemaaktOp = now;
        WerkBij(ernst, titel, waar, volgendeStap, pad, termijn);
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>What it is about and why, for example <c>keurmerk-verloopt:MEEDOEN:2026-12-31</c>; unique.</summary>
    public string Sleutel { get; private set; } = "";

    /// <summary>Whose work it is.</summary>
    public Rol Rol { get; private set; }

    /// <summary>Limits it to people of these gemeenten: CBS codes separated by |; null = all.</summary>
    public string? Gemeente { get => gemeente; init => gemeente = value; }

    /// <summary>Limits it to this provider; null = not for providers.</summary>
    public string? Aanbieder { get => aanbieder; init => aanbieder = value; }

    /// <summary>How urgent.</summary>
    public Ernst Ernst { get; private set; }

    /// <summary>What, in one Dutch line.</summary>
    public string Titel { get; private set; } = "";

    /// <summary>Where: provider, contract, placement.</summary>
    public string Waar { get; private set; } = "";

    /// <summary>The next step as a verb, for example "Neem besluit".</summary>
    public string VolgendeStap { get; private set; } = "";

    /// <summary>Path of the page where the step is taken, starting with a slash.</summary>
    public string Pad { get; private set; } = "";

    /// <summary>The day on which it must be done.</summary>
    public DateOnly? Termijn { get; private set; }

    /// <summary>When it came on the list (UTC).</summary>
    public DateTimeOffset AangemaaktOp { get; private set; }

    /// <summary>When it left the list (UTC); null while it is open.</summary>
    public DateTimeOffset? AfgehandeldOp { get; private set; }

    /// <summary>Brings an existing item up to date.</summary>
    public void WerkBij(Ernst ernst, string titel, string waar, string volgendeStap, string pad, DateOnly? termijn)
    {
        Ernst = ernst;
        Titel = titel;
        Waar = waar;
        VolgendeStap = volgendeStap;
        Pad = pad;
        Termijn = termijn;
    }

    /// <summary>Gives it to others, for example when a contract serves other gemeenten than before.</summary>
    public void Verleg(Rol rol, string? gemeenten, string? naarAanbieder)
    {
        Rol = rol;
        gemeente = gemeenten;
        aanbieder = naarAanbieder;
    }

    /// <summary>Takes it off the list.</summary>
    public void HandelAf(DateTimeOffset now) => AfgehandeldOp ??= now;

    /// <summary>Puts it back on the list when the sweep finds it due again.</summary>
    public void Heropen() => AfgehandeldOp = null;
}
