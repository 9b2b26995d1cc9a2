using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Plaatsingen.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Doorstroomwijziging : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "plaatsingen_doorstroomwijziging",
                columns: table => new
                {
                    volgnummer = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    inburgeraar_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    transactie = table.Column<long>(type: "INTEGER", nullable: false),
                    op = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plaatsingen_doorstroomwijziging", x => x.volgnummer);
                });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_doorstroomwijziging_inburgeraar_id",
                table: "plaatsingen_doorstroomwijziging",
                column: "inburgeraar_id");

            migrationBuilder.CreateIndex(
                name: "ix_plaatsingen_doorstroomwijziging_transactie",
                table: "plaatsingen_doorstroomwijziging",
                column: "transactie");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "plaatsingen_doorstroomwijziging");
        }
    }
}
