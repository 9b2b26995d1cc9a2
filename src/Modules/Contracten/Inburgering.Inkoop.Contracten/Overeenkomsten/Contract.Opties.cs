// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Contracten.Overeenkomsten;

/// <summary>Extension options: one list in order; the end date follows only from the ones that were taken.</summary>
internal sealed partial class Contract
{
    /// <summary>Exercises the next option: the contract runs its months longer.</summary>
    public Result LichtOptie(string reden, DateOnly vandaag)
    {
        if (OptieTeBeslissen(vandaag) is { } error)
        {
            return error;
        }

        var option = VolgendeOptie!;
        option.Licht(vandaag, reden, Looptijd.Later(Einddatum, option.Maanden));
        Herbereken();
        return Result.Success;
    }

    /// <summary>Lets the next option lapse, and with it all later ones, which follow on it.</summary>
    public Result LaatOptieVervallen(string reden, DateOnly vandaag)
    {
        if (OptieTeBeslissen(vandaag) is { } error)
        {
            return error;
        }

        LaatOptiesVervallen(reden, vandaag);
        Herbereken();
        return Result.Success;
    }

    /// <summary>Why the next option cannot be decided now; null = it can.</summary>
    public Error? OptieTeBeslissen(DateOnly vandaag) => this switch
    {
        { Status: not ContractStatus.Actief } => ContractErrors.NietActief(Nummer, Status),
        { VolgendeOptie: null } => ContractErrors.GeenOptie(Nummer),
        _ when Einddatum < vandaag => ContractErrors.Afgelopen(Nummer, Einddatum),
        _ => null,
    };

    private void LaatOptiesVervallen(string reden, DateOnly vandaag) =>
        opties.Where(o => o.Status == Optiestatus.Open).ToList().ForEach(o => o.LaatVervallen(vandaag, reden));

    private void ZetOpties(IReadOnlyList<int> maanden)
    {
        var current = opties.OrderBy(o => o.Volgorde).ToList();
        for (var i = 0; i < Math.Max(maanden.Count, current.Count); i++)
        {
            if (i < current.Count && (i >= maanden.Count || current[i].Maanden != maanden[i]))
            {
                opties.Remove(current[i]);
            }

            if (i < maanden.Count && (i >= current.Count || current[i].Maanden != maanden[i]))
            {
                opties.Add(Verlengingsoptie.Maak(this, i + 1, maanden[i]));
            }
        }
    }
}
