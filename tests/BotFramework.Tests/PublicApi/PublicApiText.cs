using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Serialization;

namespace BotFramework.Tests.PublicApi;

/// <summary>Every public and protected member of an assembly, one a line, in the format of shared/bot-framework-api.</summary>
internal static class PublicApiText
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<string> Of(Assembly assembly)
        => [.. assembly.GetTypes().Where(IsVisible).OrderBy(NameOf, StringComparer.Ordinal).SelectMany(LinesOf)];

    private static IEnumerable<string> LinesOf(Type type)
    {
        yield return TypeLine(type);
        if (type.BaseType == typeof(MulticastDelegate))
        {
            yield break;
        }

        IEnumerable<string?> members = type.GetMembers(Declared).Select(member => member switch
        {
            FieldInfo field => FieldLine(field),
            ConstructorInfo { IsStatic: false } constructor => ConstructorLine(constructor),
            PropertyInfo property => PropertyLine(property),
            EventInfo { AddMethod: { } add } @event when Access(add) is { } access => $"{@event.Name}  [event] {access} {NameOf(@event.EventHandlerType!)}",
            MethodInfo method when !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal) => MethodLine(method),
            _ => null,
        });
        foreach (string member in members.OfType<string>().Order(StringComparer.Ordinal))
        {
            yield return $"{NameOf(type)}::{member}";
        }
    }

    private static string TypeLine(Type type)
    {
        string access = type.IsNestedFamily ? "protected" : "public";
        if (type.BaseType == typeof(MulticastDelegate))
        {
            MethodInfo invoke = type.GetMethod("Invoke")!;
            return $"{NameOf(type)}  [delegate] {access} {NameOf(invoke.ReturnType)} ({Parameters(invoke)}){Constraints(type.GetGenericArguments())}";
        }

        string kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : "class";
        string modifier = kind != "class" ? string.Empty
            : type is { IsAbstract: true, IsSealed: true } ? " static"
            : type.IsAbstract ? " abstract"
            : type.IsSealed ? " sealed"
            : string.Empty;
        string[] bases = type.IsEnum ? [NameOf(Enum.GetUnderlyingType(type))] : [.. Bases(type)];
        string inheritance = bases.Length == 0 ? string.Empty : " : " + string.Join(", ", bases);
        return $"{NameOf(type)}  [{kind}] {access}{modifier}{inheritance}{Constraints(type.GetGenericArguments())}{Attributes(type)}";
    }

    // The interfaces that the type itself adds: not those that come with its base type or with another interface.
    private static IEnumerable<string> Bases(Type type)
    {
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
        {
            yield return NameOf(parent);
        }

        Type[] all = type.GetInterfaces();
        IEnumerable<Type> own = all
            .Except(type.BaseType?.GetInterfaces() ?? [])
            .Where(candidate => !all.Any(other => other != candidate && candidate.IsAssignableFrom(other)));
        foreach (string name in own.Select(NameOf).Order(StringComparer.Ordinal))
        {
            yield return name;
        }
    }

    private static string? FieldLine(FieldInfo field)
    {
        if (Access(field) is not { } access || field.IsSpecialName)
        {
            return null;
        }

        if (field.IsLiteral)
        {
            return $"{field.Name} = {Literal(field.GetRawConstantValue())}  [const] {access} {NameOf(field.FieldType)}{Attributes(field)}";
        }

        string modifiers = (field.IsStatic ? " static" : string.Empty) + (field.IsInitOnly ? " readonly" : string.Empty);
        return $"{field.Name}  [field] {access}{modifiers} {NameOf(field.FieldType)}{Attributes(field)}";
    }

    private static string? ConstructorLine(ConstructorInfo constructor)
        => Access(constructor) is { } access ? $".ctor({Parameters(constructor)})  [ctor] {access}{Attributes(constructor)}" : null;

    private static string? MethodLine(MethodInfo method)
    {
        if (Access(method) is not { } access || method.Name.Contains('<', StringComparison.Ordinal))
        {
            return null;
        }

        string generics = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(NameOf))}>" : string.Empty;
        string constraints = method.IsGenericMethod ? Constraints(method.GetGenericArguments()) : string.Empty;
        return $"{method.Name}{generics}({Parameters(method)})  [method] {access}{Modifier(method)} {NameOf(method.ReturnType)}{constraints}{Attributes(method)}";
    }

    private static string? PropertyLine(PropertyInfo property)
    {
        MethodInfo? get = Visible(property.GetMethod);
        MethodInfo? set = Visible(property.SetMethod);
        if ((get ?? set) is not { } widest)
        {
            return null;
        }

        string access = get is { IsPublic: true } || set is { IsPublic: true } ? "public" : Access(widest)!;
        string accessors = string.Join(' ', new[] { Accessor(get, "get"), Accessor(set, "set") }.OfType<string>());
        string index = property.GetIndexParameters() is { Length: > 0 } indexes
            ? $"[{string.Join(", ", indexes.Select(Parameter))}]"
            : string.Empty;
        return $"{property.Name}{index} {{ {accessors} }}  [property] {access}{Modifier(widest)} {NameOf(property.PropertyType)}{Attributes(property)}";

        string? Accessor(MethodInfo? method, string word)
            => method is null ? null : Access(method) == access ? word + ";" : $"{Access(method)} {word};";
    }

    private static MethodInfo? Visible(MethodInfo? method) => method is not null && Access(method) is not null ? method : null;

    private static string Modifier(MethodInfo method)
        => method.DeclaringType!.IsInterface ? string.Empty
            : method.IsStatic ? " static"
            : method.GetBaseDefinition().DeclaringType != method.DeclaringType ? (method.IsFinal ? " sealed override" : " override")
            : method.IsAbstract ? " abstract"
            : method is { IsVirtual: true, IsFinal: false } ? " virtual"
            : string.Empty;

    private static string? Access(MethodBase method)
        => method.IsPublic ? "public" : method.IsFamily ? "protected" : method.IsFamilyOrAssembly ? "protected-internal" : null;

    private static string? Access(FieldInfo field)
        => field.IsPublic ? "public" : field.IsFamily ? "protected" : field.IsFamilyOrAssembly ? "protected-internal" : null;

    private static bool IsVisible(Type type)
        => type.DeclaringType is { } outer
            ? IsVisible(outer) && (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem)
            : type.IsPublic;

    private static string Parameters(MethodBase method)
        => (method.IsDefined(typeof(ExtensionAttribute)) ? "this " : string.Empty) + string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        string prefix = parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params "
            : parameter.IsOut ? "out "
            : parameter.ParameterType.IsByRef ? "ref "
            : string.Empty;
        Type type = parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
        return $"{prefix}{NameOf(type)} {parameter.Name}{Default(parameter)}";
    }

    private static string Default(ParameterInfo parameter)
        => !parameter.HasDefaultValue ? string.Empty
            : parameter.RawDefaultValue is { } value ? " = " + Literal(value)
            : parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null ? " = default"
            : " = null";

    private static string Constraints(Type[] arguments)
        => string.Concat(arguments.Where(argument => argument.IsGenericParameter).Select(Constraint));

    private static string Constraint(Type argument)
    {
        GenericParameterAttributes flags = argument.GenericParameterAttributes;
        bool isStruct = flags.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        List<string> parts = [];
        if (flags.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
        {
            parts.Add("class");
        }

        if (isStruct)
        {
            parts.Add("struct");
        }

        parts.AddRange(argument.GetGenericParameterConstraints().Where(type => type != typeof(ValueType)).Select(NameOf));
        if (flags.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !isStruct)
        {
            parts.Add("new()");
        }

        return parts.Count == 0 ? string.Empty : $" where {argument.Name} : {string.Join(", ", parts)}";
    }

    // Those that are part of the contract: how a member stands in JSON, and what it says to who calls it.
    private static string Attributes(MemberInfo member)
        => string.Concat(member.GetCustomAttributesData()
            .Where(data => data.AttributeType.Namespace!.StartsWith("Newtonsoft.Json", StringComparison.Ordinal)
                || data.AttributeType == typeof(ObsoleteAttribute)
                || data.AttributeType == typeof(DefaultValueAttribute)
                || data.AttributeType == typeof(EnumMemberAttribute))
            .Select(AttributeText)
            .Order(StringComparer.Ordinal)
            .Select((text, index) => (index == 0 ? "  @" : " @") + text));

    private static string AttributeText(CustomAttributeData data)
    {
        string name = data.AttributeType.Name[..^"Attribute".Length];
        IEnumerable<string> positional = data.ConstructorArguments.Select(Argument);
        IEnumerable<string> named = data.NamedArguments
            .OrderBy(argument => argument.MemberName, StringComparer.Ordinal)
            .Select(argument => $"{argument.MemberName}={Argument(argument.TypedValue)}");
        string[] all = [.. positional, .. named];
        return all.Length == 0 ? name : $"{name}({string.Join(", ", all)})";
    }

    private static string Argument(CustomAttributeTypedArgument argument) => argument.Value switch
    {
        Type type => $"typeof({NameOf(type)})",
        IReadOnlyCollection<CustomAttributeTypedArgument> items => $"{{{string.Join(", ", items.Select(Argument))}}}",
        var value => Literal(value),
    };

    private static string Literal(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string NameOf(Type type)
    {
        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        if (type.IsArray)
        {
            return NameOf(type.GetElementType()!) + "[]";
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return NameOf(underlying) + "?";
        }

        string name = type.Name;
        Type[] arguments = type.GetGenericArguments();
        int tick = name.IndexOf('`', StringComparison.Ordinal);
        if (tick >= 0)
        {
            // A nested type repeats the arguments of the type it stands in; only the last ones are its own.
            int own = int.Parse(name.AsSpan(tick + 1), CultureInfo.InvariantCulture);
            name = $"{name[..tick]}<{string.Join(", ", arguments[^own..].Select(NameOf))}>";
        }

        return type.DeclaringType is { } outer ? $"{NameOf(outer)}.{name}" : $"{type.Namespace}.{name}";
    }
}
