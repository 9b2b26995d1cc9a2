// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;

namespace Inburgering.Inkoop.Devices.Afspraken;

/// <summary>What happens with a device when its placement ends and the person goes on elsewhere.</summary>
public enum Vervolgregel
{
    /// <summary>It comes back.</summary>
    Terughalen,

    /// <summary>The person keeps it.</summary>
    Behouden,

    /// <summary>The person keeps it when it belongs to the gemeente; a provider's own device comes back.</summary>
    BehoudenVanGemeente,
}

/// <summary>What a contract agreed about lending. A contract without one follows the norms.</summary>
internal sealed class Bruikleenafspraak : IGelogd, IGeversioneerd
{
    private Bruikleenafspraak()
    {
    }

    public Guid Id { get; private set; }

    public string Contractnummer { get; private set; } = "";

    public int TekentermijnDagen { get; private set; }

    public int RetourDagen { get; private set; }

    public int HerinneringVooraf { get; private set; }

    public int HerinneringElke { get; private set; }

    public int HerinneringMeest { get; private set; }

    public Vervolgregel BijSchakelen { get; private set; }

    public Vervolgregel BijOverstap { get; private set; }

    public Vervolgregel BijVerhuizing { get; private set; }

    public int Versie { get; private set; }

    public string LogSleutel => Contractnummer;

    public static Bruikleenafspraak Maak(string contractnummer, BruikleenafspraakGegevens gegevens)
    {
        var made = new Bruikleenafspraak { Id = Guid.CreateVersion7(), Contractnummer = contractnummer };
        made.Wijzig(gegevens);
        return made;
    }

    public void Wijzig(BruikleenafspraakGegevens g)
    {
        TekentermijnDagen = g.TekentermijnDagen;
        RetourDagen = g.RetourDagen;
        HerinneringVooraf = g.HerinneringVooraf;
        HerinneringElke = g.HerinneringElke;
        HerinneringMeest = g.HerinneringMeest;
        BijSchakelen = g.BijSchakelen;
        BijOverstap = g.BijOverstap;
        BijVerhuizing = g.BijVerhuizing;
    }

    public BruikleenafspraakGegevens Gegevens =>
        new(TekentermijnDagen, RetourDagen, HerinneringVooraf, HerinneringElke, HerinneringMeest, BijSchakelen, BijOverstap, BijVerhuizing);
}

/// <summary>The terms of lending.</summary>
/// <param name="TekentermijnDagen">Days after handing out within which the agreement is signed; then it counts as a gift.</param>
/// <param name="RetourDagen">Days after the end of the placement within which the device is back.</param>
/// <param name="HerinneringVooraf">Days before the day of return on which the first reminder goes.</param>
/// <param name="HerinneringElke">Days between the reminders after the day of return.</param>
/// <param name="HerinneringMeest">How many reminders go after the day of return.</param>
/// <param name="BijSchakelen">When the person goes on on another route.</param>
/// <param name="BijOverstap">When the person goes on at another provider.</param>
/// <param name="BijVerhuizing">When the person moves.</param>
public sealed record BruikleenafspraakGegevens(
    int TekentermijnDagen,
    int RetourDagen,
    int HerinneringVooraf,
    int HerinneringElke,
    int HerinneringMeest,
    Vervolgregel BijSchakelen,
    Vervolgregel BijOverstap,
    Vervolgregel BijVerhuizing);
