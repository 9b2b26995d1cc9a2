// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Kwaliteit.Personeel;

namespace Inburgering.Inkoop.Kwaliteit.Beoordeling;

/// <summary>VOG and NT2 coverage of staff.</summary>
internal static class Personeelstoets
{
    public const string Nt2Signaal = "NT2_SIGNAAL_DAGEN";

    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public static Toetsuitslag Vog(Toetscontext context)
    {
        var staff = Dekking.Op(context.Feiten.Personeel, context.Dag, context.Normen);
        if (staff.InDienst == 0)
        {
            return new Toetsuitslag(EisUitkomst.NietBeoordeeld, "Er zijn geen medewerkers vastgelegd die in dienst zijn.", "Vraag de personeelslijst op");
        }

        if (staff.VogNietInOrde > 0)
        {
            return new Toetsuitslag(EisUitkomst.VoldoetNiet, $"Van {staff.VogNietInOrde} van de {staff.InDienst} medewerkers is de VOG niet in orde.", "Vraag de ontbrekende VOG’s op");
        }

        return staff.VogNaStart > 0
            ? new Toetsuitslag(EisUitkomst.LetOp, $"Van {staff.VogNaStart} van de {staff.InDienst} medewerkers is de VOG van na de eerste werkdag.", "Bespreek waarom de VOG te laat was")
            : new Toetsuitslag(EisUitkomst.Voldoet, $"Alle {staff.InDienst} medewerkers hebben een VOG die in orde is.");
    }

    public static Toetsuitslag Nt2(decimal norm, Toetscontext context)
    {
        var staff = Dekking.Op(context.Feiten.Personeel, context.Dag, context.Normen);
        if (staff.Nt2Percentage is not { } share)
        {
            return new Toetsuitslag(EisUitkomst.NietBeoordeeld, "Er zijn geen docenten vastgelegd die in dienst zijn.", "Vraag de personeelslijst op");
        }

        var found = $"{staff.Nt2Bevoegd} van de {staff.Docenten} docenten {(staff.Nt2Bevoegd == 1 ? "is" : "zijn")} geregistreerd voor NT2 ({share.ToString("0.#", Nederlands)} procent)";
        if (!staff.HaaltNt2(norm))
        {
            return new Toetsuitslag(EisUitkomst.VoldoetNiet, found + ".", "Vraag een plan om op de norm te komen");
        }

        var horizon = context.Dag.AddDays(context.Normen.Geheel(Nt2Signaal, context.Dag));
        return Dekking.EersteDagOnderNt2(context.Feiten.Personeel, context.Dag, horizon, norm, context.Normen) is { } below
            ? new Toetsuitslag(EisUitkomst.LetOp, $"{found}; vanaf {below:dd-MM-yyyy} komt dat onder de norm.", "Vraag naar nieuwe registraties", below)
            : new Toetsuitslag(EisUitkomst.Voldoet, found + ".");
    }
}
