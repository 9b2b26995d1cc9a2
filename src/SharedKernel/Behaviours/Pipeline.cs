// SPDX-License-Identifier: EUPL-1.2

using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;
using FluentValidation;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Logboek;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.SharedKernel.Behaviours;

/// <summary>Names of the activity source and meter that telemetry listens to.</summary>
public static class Telemetrie
{
    /// <summary>Name of the <see cref="ActivitySource"/> and of the <see cref="Meter"/>.</summary>
    public const string Bron = "Inburgering.Inkoop";

    internal static readonly ActivitySource Activiteiten = new(Bron);
    internal static readonly Meter Meter = new(Bron);
    internal static readonly Histogram<double> Duur = Meter.CreateHistogram<double>("inkoop.bericht.duur", "ms", "Duration of one message");
}

/// <summary>Outermost: measures each message. Carries the message name and outcome only, never its content.</summary>
internal sealed class TimingBehaviour<TRequest, TResponse> : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IMessage
    where TResponse : IResult<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        using var activity = Telemetrie.Activiteiten.StartActivity(typeof(TRequest).Name);
        var start = Stopwatch.GetTimestamp();
        var response = await next();
        var outcome = response.IsSuccess ? "ok" : response.Errors[0].Kind.ToString();
        activity?.SetTag("inkoop.uitkomst", outcome);
        Telemetrie.Duur.Record(
            Stopwatch.GetElapsedTime(start).TotalMilliseconds,
            new KeyValuePair<string, object?>("bericht", typeof(TRequest).Name),
            new KeyValuePair<string, object?>("uitkomst", outcome));
        return response;
    }
}

/// <summary>Refuses a message unless it declares a role that the actor has.</summary>
internal sealed class AuthorisationBehaviour<TRequest, TResponse>(IActorAccessor accessor) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IMessage
    where TResponse : IResult<TResponse>
{
    private static readonly ToegangAttribute? Toegang = typeof(TRequest).GetCustomAttribute<ToegangAttribute>();

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
        Toegang is not null && Toegang.StaatToe(accessor.Actor)
            ? await next()
            : TResponse.Failure([Error.Forbidden("U heeft geen rechten voor deze handeling. Vraag uw beheerder om toegang.")]);
}

/// <summary>Runs all validators of the message and reports all errors at once, by field.</summary>
internal sealed class ValidationBehaviour<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IMessage
    where TResponse : IResult<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        List<Error> errors = [];
        foreach (var validator in validators)
        {
            var outcome = await validator.ValidateAsync(request, cancellationToken);
            errors.AddRange(outcome.Errors.Select(f => Error.Validation("ONGELDIGE_INVOER", f.ErrorMessage, f.PropertyName)));
        }

        return errors.Count > 0 ? TResponse.Failure(errors) : await next();
    }
}

/// <summary>
/// Innermost: tells the audit trail which message is running and why, turns a lost race into a conflict,
/// and logs which people a query has shown.
/// </summary>
internal sealed class AuditBehaviour<TRequest, TResponse>(MessageContext context, IEnumerable<IInzageLogboek> inzage) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IMessage
    where TResponse : IResult<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        context.Begin(typeof(TRequest).Name, (request as IMetReden)?.Reden);
        TResponse response;
        try
        {
            response = await next();
        }
        catch (DbUpdateConcurrencyException)
        {
            return TResponse.Failure([Error.Conflict("GEWIJZIGD_DOOR_ANDER", "Iemand anders heeft dit net gewijzigd. Bekijk de nieuwe gegevens en probeer het opnieuw.")]);
        }
        catch (DbUpdateException exception) when (UniqueViolation.Is(exception))
        {
            return TResponse.Failure([Error.Conflict("BESTAAT_AL", "Er bestaat al iets met dezelfde sleutel. Ververs de pagina en controleer of het al is opgeslagen.")]);
        }

        if (request is IMetDoel doel && Shown(response) is { } people)
        {
            foreach (var log in inzage)
            {
                await log.LegVastAsync(doel.Doel, people, cancellationToken);
            }
        }

        return response;
    }

    private static List<string>? Shown(TResponse response)
    {
        if (!response.IsSuccess || response is not IHeeftWaarde { Waarde: IToontPersonen shown })
        {
            return null;
        }

        var list = shown.Dossiernummers.Distinct(StringComparer.Ordinal).ToList();
        return list.Count > 0 ? list : null;
    }
}
