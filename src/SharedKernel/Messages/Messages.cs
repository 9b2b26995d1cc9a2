// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;

namespace Inburgering.Inkoop.SharedKernel.Messages;

/// <summary>Something that the Host sends into a module. Every message carries a <see cref="Access.ToegangAttribute"/>; without one nobody may send it.</summary>
public interface IMessage;

/// <summary>Changes something. One handler, one explicit save on its last line.</summary>
/// <typeparam name="TResult"><see cref="Result"/> or <see cref="Result{T}"/>.</typeparam>
public interface ICommand<TResult> : IMessage, IRequest<TResult>
    where TResult : IResult<TResult>;

/// <summary>Asks something and changes nothing.</summary>
/// <typeparam name="TResult"><see cref="Result{T}"/> of what the screen or field shows.</typeparam>
public interface IQuery<TResult> : IMessage, IRequest<TResult>
    where TResult : IResult<TResult>;

/// <summary>A command that carries a written reason, which stays in the audit trail.</summary>
public interface IMetReden
{
    /// <summary>The reason as written by the person; may be empty where a reason is optional.</summary>
    string? Reden { get; }
}

/// <summary>
/// The result of a query that shows people. The pipeline logs who looked at whom and for what purpose, in one statement per query.
/// </summary>
public interface IToontPersonen
{
    /// <summary>The dossier numbers of the people shown.</summary>
    IEnumerable<string> Dossiernummers { get; }
}

/// <summary>A query that shows people says for which task that is.</summary>
public interface IMetDoel
{
    /// <summary>Purpose in a few Dutch words, for example "plaatsen van een inburgeraar".</summary>
    string Doel { get; }
}
