using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErgBot.Tests.Architecture;

/// <summary>
/// Reads source files and finds what breaks the house's rules. Names are bound by the compiler, so it makes no difference whether a type is
/// reached through a using, a global using, an alias, the namespace around it, or <c>var</c>.
/// </summary>
internal sealed class HouseInspection
{
    // Beside a project's files the compiler sees what <ImplicitUsings> of a web project generates.
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Net.Http.Json;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;

    // A name that the compiler can't find is a name that no rule has looked at.
    private static readonly HashSet<string> UnboundNames = ["CS0103", "CS0234", "CS0246", "CS0400", "CS0433", "CS0012"];

    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(() =>
    [
        .. from path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
           where Path.GetFileNameWithoutExtension(path) is not ("ErgBot" or "ErgBot.Tests")
           select MetadataReference.CreateFromFile(path),
    ]);

    private readonly SortedSet<string> breaches = new(StringComparer.Ordinal);

    /// <returns>A sentence for every breach, with file and line; empty when the house stands.</returns>
    public static IReadOnlyCollection<string> Of(IReadOnlyList<SourceFile> files)
    {
        var inspection = new HouseInspection();
        inspection.Inspect(files);
        return inspection.breaches;
    }

    private void Inspect(IReadOnlyList<SourceFile> files)
    {
        if (files.Count == 0)
        {
            breaches.Add("No files were read, so nothing was checked.");
            return;
        }

        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        var trees = files.ToDictionary(file => CSharpSyntaxTree.ParseText(file.Text, options, file.Path), file => file.Path);
        var compilation = CSharpCompilation.Create(
            "House",
            [.. trees.Keys, CSharpSyntaxTree.ParseText(ImplicitUsings, options)],
            References.Value,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, allowUnsafe: true));
        foreach (var (tree, path) in trees)
        {
            InspectPlace(path, tree);
            InspectNames(path, tree, compilation.GetSemanticModel(tree));
        }
    }

    private void InspectPlace(string path, SyntaxTree tree)
    {
        var folder = House.FolderOf(path);
        if (folder.Length == 0 ? path != House.Root : !House.Floors.ContainsKey(folder))
        {
            breaches.Add($"{path}: it stands on no floor; {nameof(House)}.{nameof(House.Floors)} lists them.");
        }

        var root = tree.GetRoot();
        var expected = string.Join('.', [House.Namespace, .. path.Split('/')[..^1]]);
        foreach (var declaration in root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>())
        {
            if (declaration.Name.ToString() != expected)
            {
                Report(path, declaration.Name, $"the namespace of its folder is {expected}");
            }
        }

        foreach (var directive in root.DescendantNodes(descendIntoTrivia: true).OfType<IfDirectiveTriviaSyntax>())
        {
            Report(path, directive, "#if makes the bot depend on how it is built, the SDK switch for one");
        }
    }

    private void InspectNames(string path, SyntaxTree tree, SemanticModel model)
    {
        foreach (var problem in model.GetDiagnostics().Where(problem => UnboundNames.Contains(problem.Id)))
        {
            breaches.Add($"{path}({problem.Location.GetLineSpan().StartLinePosition.Line + 1}): the name can't be bound: {problem.GetMessage()}");
        }

        foreach (var node in tree.GetRoot().DescendantNodes())
        {
            if (node.Parent is BaseNamespaceDeclarationSyntax or QualifiedNameSyntax { Parent: BaseNamespaceDeclarationSyntax })
            {
                continue; // the file's own namespace, inspected above
            }

            var found = model.GetSymbolInfo(node);
            foreach (var symbol in found.Symbol is { } one ? [one] : found.CandidateSymbols)
            {
                foreach (var space in NamespacesOf(symbol))
                {
                    InspectUse(path, node, symbol, space);
                }
            }
        }
    }

    private void InspectUse(string path, SyntaxNode node, ISymbol symbol, string space)
    {
        if (IsIn(space, House.Namespace) && path != House.Root)
        {
            var (own, other) = (House.FolderOf(path), space.Split('.').ElementAtOrDefault(1) ?? "");
            if (space != House.Namespace || symbol is not INamespaceSymbol)
            {
                if (own != other && House.Floors.GetValueOrDefault(own) <= House.Floors.GetValueOrDefault(other, int.MaxValue))
                {
                    Report(path, node, $"{own} doesn't stand above {(other.Length == 0 ? "the root" : other)}, yet uses {symbol.ToDisplayString()}");
                }
            }
        }

        // What is only passed on isn't named: a dialog may hand on the card that an *Card.cs made.
        var isNamed = node is not IdentifierNameSyntax { IsVar: true };
        if (isNamed && IsIn(space, House.BotSdk) && !House.MayNameTheBotSdk(path))
        {
            Report(path, node, $"{symbol.ToDisplayString()} may be named in Hosting, Conversation, *Dialog.cs and *Tap.cs alone");
        }

        if (isNamed && IsIn(space, House.CardSdk) && !House.MayNameTheCardSdk(path))
        {
            Report(path, node, $"{symbol.ToDisplayString()} may be named in Cards and *Card.cs alone");
        }
    }

    private void Report(string path, SyntaxNode node, string reason) =>
        breaches.Add($"{path}({node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}): {reason}.");

    private static bool IsIn(string space, string whole) => space == whole || space.StartsWith(whole + ".", StringComparison.Ordinal);

    /// <summary>The namespaces that a use of the symbol reaches into: its type's, and those of the type arguments, written or inferred.</summary>
    private static IEnumerable<string> NamespacesOf(ISymbol? symbol) => symbol switch
    {
        INamespaceSymbol { IsGlobalNamespace: true } => [],
        INamespaceSymbol space => [space.ToDisplayString()],
        IArrayTypeSymbol array => NamespacesOf(array.ElementType),
        INamedTypeSymbol type => [type.ContainingNamespace?.ToDisplayString() ?? "", .. type.TypeArguments.SelectMany(NamespacesOf)],
        IMethodSymbol method => [.. NamespacesOf(method.ContainingType), .. method.TypeArguments.SelectMany(NamespacesOf)],
        IPropertySymbol or IFieldSymbol or IEventSymbol => NamespacesOf(symbol.ContainingType),
        _ => [],
    };
}
