// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Kwaliteit.Beoordeling;

/// <summary>Keurmerk and recognition.</summary>
internal static class Erkenningstoets
{
    public const string EersteSignaal = "KEURMERK_SIGNAAL_EERSTE_DAGEN";

    public const string LaatsteSignaal = "KEURMERK_SIGNAAL_LAATSTE_DAGEN";

    public static Toetsuitslag Keurmerk(Toetscontext context)
    {
        var day = context.Dag;
        if (context.Feiten.Erkenning is not { } known)
        {
            return new Toetsuitslag(EisUitkomst.VoldoetNiet, $"Op {day:dd-MM-yyyy} is geen keurmerk geregistreerd.", "Controleer het register van Blik op Werk");
        }

        if (known.Keurmerk is not (KeurmerkStatus.Geldig or KeurmerkStatus.Aspirant))
        {
            return known.Keurmerk == KeurmerkStatus.Geen
                ? new Toetsuitslag(EisUitkomst.VoldoetNiet, "De aanbieder heeft geen keurmerk.", "Controleer het register van Blik op Werk")
                : new Toetsuitslag(EisUitkomst.VoldoetNiet, $"Het keurmerk is {Naam(known.Keurmerk)}: geen nieuwe plaatsingen, lopende gaan door.", "Neem een besluit over de lopende plaatsingen");
        }

        if (known.KeurmerkVanaf > day)
        {
            return new Toetsuitslag(EisUitkomst.VoldoetNiet, $"Het keurmerk geldt pas vanaf {known.KeurmerkVanaf:dd-MM-yyyy}.", "Plaats niet voor die dag", known.KeurmerkVanaf);
        }

        if (known.KeurmerkTot < day)
        {
            return new Toetsuitslag(EisUitkomst.VoldoetNiet, $"Het keurmerk is verlopen op {known.KeurmerkTot:dd-MM-yyyy}.", "Vraag het nieuwe keurmerk op", known.KeurmerkTot);
        }

        var valid = $"Keurmerk {Naam(known.Keurmerk)} sinds {known.KeurmerkVanaf:dd-MM-yyyy}";
        if (known.KeurmerkTot is not { } last)
        {
            return new Toetsuitslag(EisUitkomst.Voldoet, $"{valid}, geen einddatum bekend.");
        }

        var left = last.DayNumber - day.DayNumber;
        return left <= context.Normen.Geheel(EersteSignaal, day)
            ? new Toetsuitslag(EisUitkomst.LetOp, $"{valid}; het verloopt op {last:dd-MM-yyyy}, over {left} {(left == 1 ? "dag" : "dagen")}.", "Vraag naar de verlenging van het keurmerk", last)
            : new Toetsuitslag(EisUitkomst.Voldoet, $"{valid}, tot en met {last:dd-MM-yyyy}.");
    }

    public static Toetsuitslag Tst(Toetscontext context) => context.Feiten.Erkenning is { TstErkend: true }
        ? new Toetsuitslag(EisUitkomst.Voldoet, "Erkend voor het taalschakeltraject.")
        : new Toetsuitslag(EisUitkomst.VoldoetNiet, "Niet erkend voor het taalschakeltraject.", "Vraag de erkenning op");

    public static string Naam(KeurmerkStatus status) => status.ToString().ToLowerInvariant();
}
