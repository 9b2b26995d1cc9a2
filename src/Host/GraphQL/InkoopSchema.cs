// SPDX-License-Identifier: EUPL-1.2

using GraphQL;
using GraphQL.Types;
using Inburgering.Inkoop.Host.GraphQL.Fields;
using Inburgering.Inkoop.Host.GraphQL.Types;

namespace Inburgering.Inkoop.Host.GraphQL;

/// <summary>The one schema: one flat root, merged from a class per module.</summary>
internal sealed class InkoopSchema : Schema
{
    private readonly QueryFields queries;

    public InkoopSchema(IServiceProvider services)
        : this(services, new QueryFields())
    {
    }

    private InkoopSchema(IServiceProvider services, QueryFields queries)
        : base(new TypeActivator(services, queries))
    {
        this.queries = queries;
        Description = "Inkoop, kwaliteit, plaatsingen en doorstroom van leerroutes. U ziet alleen wat bij uw rol en organisatie hoort.";
        Features.DeprecationOfInputValues = true;
        var mutations = new MutationFields();
        RootFields.Add(queries, mutations);
        Query = new RootType("Query", "Alles wat u kunt opvragen.", [.. queries.Fields, queries.NodeField()]);
        Mutation = new RootType("Mutation", "Alles wat u kunt doen.", mutations.Fields);
        foreach (var type in queries.NodeTypes.Keys)
        {
            RegisterType(ClrTypes.OptionalOf(type, input: false));
        }

        // Asking for the schema itself costs no data; the depth limit is enough. Asking for these fields builds the schema, so it comes last.
        SchemaMetaFieldType.WithComplexityImpact(1, 0);
        TypeMetaFieldType.WithComplexityImpact(1, 0);
    }

    /// <summary>Messages behind <c>node(id)</c>.</summary>
    public IEnumerable<Type> NodeMessages => queries.NodeTypes.Values;

    // Graph types are not services; only what they ask for in a resolver is. What node(id) can return says so before the schema looks at its interfaces.
    private sealed class TypeActivator(IServiceProvider services, QueryFields queries) : IServiceProvider
    {
        public object? GetService(Type serviceType)
        {
            if (services.GetService(serviceType) is { } service)
            {
                return service;
            }

            if (!typeof(IGraphType).IsAssignableFrom(serviceType))
            {
                return null;
            }

            var type = Activator.CreateInstance(serviceType);
            if (type is IObjectGraphType shown && Record(serviceType) is { } record && queries.NodeTypes.ContainsKey(record))
            {
                shown.Interfaces.Add<NodeInterface>();
            }

            return type;
        }

        private static Type? Record(Type? type)
        {
            for (; type is not null; type = type.BaseType)
            {
                if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ObjectTypeOf<>))
                {
                    return type.GenericTypeArguments[0];
                }
            }

            return null;
        }
    }
}

/// <summary>A root of the schema. A name that two modules use stops the start.</summary>
[DoNotRegister]
internal sealed class RootType : ObjectGraphType
{
    public RootType(string name, string description, IEnumerable<FieldType> fields)
    {
        Name = name;
        Description = description;
        foreach (var field in fields.OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            AddField(field);
        }
    }
}

/// <summary>Relay's Node.</summary>
internal sealed class NodeInterface : InterfaceGraphType
{
    public NodeInterface()
    {
        Name = "Node";
        Description = "Iets met een eigen id, dat u met node(id) opnieuw kunt opvragen.";
        Field<NonNullGraphType<IdGraphType>>("id").Description("Uniek over alle soorten. Lees er niets in: de opbouw kan veranderen.");
    }
}
