// SPDX-License-Identifier: EUPL-1.2

using GraphQL.Resolvers;
using GraphQL.Types;
using Inburgering.Inkoop.SharedKernel.Paging;

namespace Inburgering.Inkoop.Host.GraphQL.Types;

/// <summary>A page of a list in the shape of the Relay connection specification.</summary>
internal sealed class ConnectionTypeOf<T> : ObjectGraphType<Page<T>>
    where T : notnull
{
    public ConnectionTypeOf()
    {
        var name = ClrTypes.NameOf(typeof(T));
        Name = $"{name}Connection";
        Description = $"Een pagina uit een lijst van {name}.";
        var rows = typeof(NonNullGraphType<>).MakeGenericType(ClrTypes.OptionalOf(typeof(IReadOnlyList<T>), input: false));
        Add("edges", "De rijen, elk met de cursor om erna verder te lezen.", typeof(NonNullGraphType<ListGraphType<NonNullGraphType<EdgeTypeOf<T>>>>), p => p.Items.Zip(p.Cursors, (node, cursor) => new Edge<T>(node, cursor)));
        Add("nodes", "De rijen zonder cursor.", rows, p => p.Items);
        Add("pageInfo", "Of er meer is, en waar.", typeof(NonNullGraphType<PageInfoType>), p => new PageInfo(p.HeeftVolgende, p.HeeftVorige, p.Cursors.Count > 0 ? p.Cursors[0] : null, p.Cursors.Count > 0 ? p.Cursors[^1] : null));
        Add(TotalCount, "Hoeveel rijen de hele lijst heeft. Wordt alleen geteld als u erom vraagt.", typeof(IntGraphType), p => p.Totaal);
    }

    public const string TotalCount = "totalCount";

    private void Add(string name, string description, Type type, Func<Page<T>, object?> read) =>
        AddField(new FieldType { Name = name, Description = description, Type = type, Resolver = new FuncFieldResolver<object?>(c => read((Page<T>)c.Source!)) });
}

/// <summary>A row with its cursor.</summary>
internal sealed record Edge<T>(T Node, string Cursor);

internal sealed class EdgeTypeOf<T> : ObjectGraphType<Edge<T>>
    where T : notnull
{
    public EdgeTypeOf()
    {
        var name = ClrTypes.NameOf(typeof(T));
        Name = $"{name}Edge";
        Description = $"Een {name} met zijn plaats in de lijst.";
        AddField(new FieldType
        {
            Name = "node",
            Description = "De rij.",
            Type = typeof(NonNullGraphType<>).MakeGenericType(ClrTypes.OptionalOf(typeof(T), input: false)),
            Resolver = new FuncFieldResolver<object?>(c => ((Edge<T>)c.Source!).Node),
        });
        AddField(new FieldType
        {
            Name = "cursor",
            Description = "Geef deze mee als after om na deze rij verder te lezen.",
            Type = typeof(NonNullGraphType<StringGraphType>),
            Resolver = new FuncFieldResolver<object?>(c => ((Edge<T>)c.Source!).Cursor),
        });
    }
}

/// <summary>Where a page stands in its list.</summary>
/// <param name="HasNextPage">True als er na deze pagina nog rijen zijn.</param>
/// <param name="HasPreviousPage">True als er voor deze pagina rijen zijn.</param>
/// <param name="StartCursor">Cursor van de eerste rij.</param>
/// <param name="EndCursor">Cursor van de laatste rij; geef die mee als after voor de volgende pagina.</param>
internal sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);

internal sealed class PageInfoType : ObjectTypeOf<PageInfo>
{
    public PageInfoType() => Description = "Waar een pagina in de lijst staat.";
}
