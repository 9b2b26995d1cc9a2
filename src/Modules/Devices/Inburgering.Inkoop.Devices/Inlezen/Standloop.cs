// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Delta;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Devices.Inlezen;

/// <summary>A loan as it stands here or in a file.</summary>
internal sealed record Uitleentijd(
    string Serienummer,
    string Plaatsing,
    DateOnly Van,
    DateOnly? Tot,
    Incidentsoort? Incident,
    bool Gemeld,
    DateOnly? Getekend,
    DateOnly? Verwacht,
    Devicestaat? StaatIn,
    bool? Gewist,
    string? Ontbreekt,
    bool PersoonWeg,
    Kring? Was)
{
    public bool Kwijt => Tot is null && Incident is Incidentsoort.Verlies or Incidentsoort.Diefstal;

    public bool NogUit => Tot is null && !Kwijt;

    // Returned and handed out again on one day is fine.
    public bool Overlapt(Uitleentijd other) => Van < (other.Tot ?? DateOnly.MaxValue) && other.Van < (Tot ?? DateOnly.MaxValue);
}

/// <summary>
/// The state of one device while a file is read: each line takes the steps that lie between what is known and what it says, through the
/// same table as everywhere. A loan that is new and over already is history and takes no step.
/// </summary>
internal sealed class Standloop(DeviceStand begin, bool wissen)
{
    public DeviceStand Stand { get; private set; } = begin;

    public bool WissenNodig { get; private set; } = wissen;

    public bool Gewijzigd { get; private set; }

    /// <summary>Takes the steps of a line, or says which one cannot be taken and leaves everything as it was.</summary>
    public Error? Loop(string serienummer, Uitleentijd? bekend, Uitleentijd nu)
    {
        var state = Stand;
        foreach (var step in Stappen(bekend, nu))
        {
            // A file tells what happened; that the device was kept for a group or not wiped yet did not stop it.
            var outcome = Devicestappen.Naar(serienummer, state, step);
            if (!outcome.TryGet(out state))
            {
                return outcome.Errors[0];
            }
        }

        var back = nu.Tot is not null && bekend is { Tot: null };
        Gewijzigd = Gewijzigd || state != Stand || (back && nu.Gewist == false);
        WissenNodig = back ? nu.Gewist == false : state != DeviceStand.Uitgeleend && WissenNodig;
        Stand = state;
        return null;
    }

    private static IEnumerable<Devicestap> Stappen(Uitleentijd? bekend, Uitleentijd nu)
    {
        if (bekend is null && nu.Tot is not null)
        {
            yield break;
        }

        if (bekend is null)
        {
            yield return Devicestap.Uitlenen;
        }

        var lost = bekend?.Kwijt == true;
        if (nu.Kwijt && !lost)
        {
            yield return Devicestap.Vermissen;
        }
        else if (nu.NogUit && lost)
        {
            yield return Devicestap.Terugvinden;
            yield return Devicestap.Uitlenen;
        }

        if (nu.Tot is not null && bekend is { Tot: null })
        {
            yield return nu.StaatIn == Devicestaat.Defect ? Devicestap.DefectInnemen : lost ? Devicestap.Terugvinden : Devicestap.Innemen;
        }
    }
}
