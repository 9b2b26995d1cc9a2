// SPDX-License-Identifier: EUPL-1.2

using FluentValidation;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.Contracten.Aankondigingen;

/// <summary>Reads an eForms notice into what a tender needs; changes nothing. What is wrong comes back per field, all at once.</summary>
/// <param name="Xml">The notice as XML.</param>
[Toegang(Rol.Contractmanager)]
public sealed record LeesAankondiging(string Xml) : IQuery<Result<Aankondiging>>;

internal sealed class LeesAankondigingValidator : AbstractValidator<LeesAankondiging>
{
    public LeesAankondigingValidator() =>
        RuleFor(c => c.Xml).NotEmpty().WithMessage("Kies het XML-bestand van de aankondiging.").MaximumLength(AankondigingLezer.LangsteXml).WithMessage("Het bestand is te groot: een aankondiging heeft hoogstens 5 miljoen tekens.");
}

internal sealed class LeesAankondigingHandler : IRequestHandler<LeesAankondiging, Result<Aankondiging>>
{
    public Task<Result<Aankondiging>> Handle(LeesAankondiging request, CancellationToken cancellationToken) => Task.FromResult(AankondigingLezer.Lees(request.Xml));
}
