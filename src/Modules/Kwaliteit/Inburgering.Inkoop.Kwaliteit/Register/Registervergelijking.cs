// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Dossiers;
using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Kwaliteit.Register;

/// <summary>In what our data and the register differ.</summary>
public enum Registerveld
{
    /// <summary>We have a keurmerk or recognition, the register does not know the provider.</summary>
    Inschrijving,

    /// <summary>State of the keurmerk.</summary>
    Keurmerk,

    /// <summary>Last day of the keurmerk.</summary>
    KeurmerkTot,

    /// <summary>Recognition for the taalschakeltraject.</summary>
    TstErkenning,

    /// <summary>Number at Blik op Werk.</summary>
    BowNummer,

    /// <summary>BRIN number.</summary>
    Brin,
}

/// <summary>One difference between our data and the register.</summary>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Naam">Its name.</param>
/// <param name="Veld">What differs.</param>
/// <param name="Wij">What we have.</param>
/// <param name="Register">What the register says.</param>
/// <param name="Peildatum">Day on which the register said so.</param>
public sealed record Registerverschil(string Aanbieder, string Naam, Registerveld Veld, string Wij, string Register, DateOnly Peildatum);

/// <summary>Lays our data beside the register. A pure function: same rows in any order, same differences.</summary>
internal static class Registervergelijking
{
    private const string Geen = "geen";

    /// <summary>All differences of one provider. An empty register says nothing.</summary>
    public static IReadOnlyList<Registerverschil> Vergelijk(AanbiederInfo aanbieder, ErkenningGegevens? erkenning, IReadOnlyCollection<RegisterGegevens> register)
    {
        if (register.Count == 0)
        {
            return [];
        }

        var (bow, brin) = (aanbieder.BowNummer ?? "", aanbieder.Brin ?? "");
        var day = register.Max(r => r.Peildatum);
        Registerverschil Verschil(Registerveld field, string ours, string theirs, DateOnly on) => new(aanbieder.Code, aanbieder.Naam, field, ours, theirs, on);

        // A number of Blik op Werk says more than a BRIN, which schools of one board can share.
        var row = register.FirstOrDefault(r => bow.Length > 0 && r.BowNummer == bow) ?? register.FirstOrDefault(r => brin.Length > 0 && r.Brin == brin);
        if (row is null)
        {
            return erkenning is { Keurmerk: KeurmerkStatus.Geldig or KeurmerkStatus.Aspirant } or { TstErkend: true }
                ? [Verschil(Registerveld.Inschrijving, $"keurmerk {Tekst(erkenning.Keurmerk)}", bow.Length + brin.Length == 0 ? "niet te vinden: wij hebben geen BoW-nummer en geen BRIN" : "staat er niet in", day)]
                : [];
        }

        List<Registerverschil> found = [];
        void Leg(Registerveld field, string ours, string theirs)
        {
            if (!string.Equals(ours, theirs, StringComparison.Ordinal))
            {
                found.Add(Verschil(field, ours, theirs, row.Peildatum));
            }
        }

        Leg(Registerveld.Keurmerk, Tekst(erkenning?.Keurmerk ?? KeurmerkStatus.Geen), Tekst(row.Keurmerk));
        Leg(Registerveld.KeurmerkTot, Tekst(erkenning?.KeurmerkTot), Tekst(row.KeurmerkTot));
        Leg(Registerveld.TstErkenning, erkenning?.TstErkend == true ? "ja" : "nee", row.TstErkend ? "ja" : "nee");
        Leg(Registerveld.BowNummer, bow.Length == 0 ? Geen : bow, row.BowNummer.Length == 0 ? Geen : row.BowNummer);
        Leg(Registerveld.Brin, brin.Length == 0 ? Geen : brin, row.Brin.Length == 0 ? Geen : row.Brin);
        return found;
    }

    /// <summary>The requirement that a difference is about.</summary>
    public static string Eis(Registerveld veld) => veld is Registerveld.TstErkenning or Registerveld.Brin ? "TST-ERKENNING" : "KEURMERK";

    private static string Tekst(KeurmerkStatus status) => status == KeurmerkStatus.Geen ? Geen : status.ToString().ToLowerInvariant();

    private static string Tekst(DateOnly? day) => day is { } on ? on.ToString("dd-MM-yyyy", System.Globalization.CultureInfo.InvariantCulture) : "geen einde bekend";
}
