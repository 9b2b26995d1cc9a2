// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Results;

namespace Inburgering.Inkoop.Host.Accounts.Beheer;

/// <summary>What an account or client may do and with whose data.</summary>
/// <param name="Rollen">The roles.</param>
/// <param name="HeleRegio">Sees the whole region.</param>
/// <param name="Gemeenten">CBS codes; used when it is not the whole region and not a provider.</param>
/// <param name="Aanbieder">Code of the provider; for the role Aanbieder only.</param>
/// <param name="Contracten">Contract numbers that it is limited to; empty = all of the provider.</param>
public sealed record Bereik(IReadOnlyList<Rol> Rollen, bool HeleRegio, IReadOnlyList<string> Gemeenten, string? Aanbieder, IReadOnlyList<string> Contracten);

internal sealed class BereikValidator : AbstractValidator<Bereik>
{
    public BereikValidator()
    {
        RuleFor(b => b.Rollen).NotEmpty().WithMessage("Kies minstens één rol.");
        RuleFor(b => b.Rollen).Must(r => !r.Contains(Rol.Systeem)).WithMessage("De rol Systeem is niet voor mensen of clients.");
        RuleFor(b => b.Rollen).Must(r => r.Count == 1).When(b => b.Rollen.Contains(Rol.Aanbieder)).WithMessage("De rol Aanbieder gaat niet samen met een andere rol: een aanbieder ziet alleen eigen gegevens.");
        RuleFor(b => b.Aanbieder).NotEmpty().When(b => b.Rollen.Contains(Rol.Aanbieder)).WithMessage("Kies de aanbieder van dit account.");
        RuleFor(b => b.Aanbieder).Empty().When(b => !b.Rollen.Contains(Rol.Aanbieder)).WithMessage("Kies alleen een aanbieder bij de rol Aanbieder.");
        RuleFor(b => b.HeleRegio).Equal(false).When(b => b.Rollen.Contains(Rol.Aanbieder)).WithMessage("Een aanbieder ziet niet de hele regio.");
        RuleFor(b => b.Gemeenten).NotEmpty().When(b => !b.HeleRegio && !b.Rollen.Contains(Rol.Aanbieder)).WithMessage("Kies de gemeenten, of geef toegang tot de hele regio.");
    }
}

/// <summary>Checks a scope against what exists; a wrong code would silently show nothing.</summary>
internal sealed class BereikControle(IContracten contracten)
{
    public async Task<IReadOnlyList<Error>> ControleerAsync(Bereik bereik, CancellationToken cancellationToken)
    {
        List<Error> errors = [];
        if (bereik.Gemeenten.Count > 0)
        {
            var known = (await contracten.ZoekGemeentenAsync(cancellationToken)).Select(g => g.Code).ToHashSet(StringComparer.Ordinal);
            errors.AddRange(bereik.Gemeenten.Where(g => !known.Contains(g)).Select(AccountErrors.GemeenteOnbekend));
        }

        if (!string.IsNullOrEmpty(bereik.Aanbieder))
        {
            if ((await contracten.ZoekAanbiedersAsync(cancellationToken)).All(a => a.Code != bereik.Aanbieder))
            {
                errors.Add(AccountErrors.AanbiederOnbekend(bereik.Aanbieder));
            }
            else if (bereik.Contracten.Count > 0)
            {
                var own = (await contracten.ZoekContractenAsync(bereik.Contracten, cancellationToken))
                    .Where(c => c.Aanbieder == bereik.Aanbieder || c.Onderaannemers.Contains(bereik.Aanbieder)).Select(c => c.Nummer).ToHashSet(StringComparer.Ordinal);
                errors.AddRange(bereik.Contracten.Where(c => !own.Contains(c)).Select(c => AccountErrors.ContractOnbekend(c, bereik.Aanbieder)));
            }
        }

        return errors;
    }
}
